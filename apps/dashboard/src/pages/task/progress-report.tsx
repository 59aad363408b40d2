import type { ProgressReport as Report } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { EvidenceList } from '../../evidence/evidence-list.js';

/** One progress report as it was given, with everything that it says. */
export function ProgressReport({ report }: { readonly report: Report }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { at, period, result, difficulties, proposal, expectedCompletionOn, indicators, provenance } = report;
  const more: readonly (readonly [string, string | undefined])[] = [
    [words.act.difficulties, difficulties],
    [words.act.proposal, proposal],
    [words.act.expectedOn, expectedCompletionOn && printed.weekday(expectedCompletionOn)],
    ...indicators.map(({ name, measured }) => [name, `${measured.value} ${measured.unit}`] as const),
  ];
  const said = more.filter(([, value]) => value !== undefined);
  return (
    <li>
      <p>
        <strong>{printed.moment(at)}</strong>
        {period && `, ${words.task.ofPeriod(printed.day(period.from), printed.day(period.to))}`}: {result}{' '}
        {provenance && <span className="provenance">[{say(provenanceLabels[provenance])}]</span>}
      </p>
      {said.length > 0 && (
        <dl className="facts">
          {said.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <EvidenceList evidence={report.evidence} />
    </li>
  );
}
