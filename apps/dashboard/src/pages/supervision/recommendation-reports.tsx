import type { RecommendationLine } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { EvidenceList } from '../../evidence/evidence-list.js';
import { useWords } from '../../words/language.js';

/** What the addressee answered and reported, and how the supervising body judged it. */
export function RecommendationReports({ line }: { readonly line: RecommendationLine }) {
  const words = useWords();
  const printed = usePrinted();
  const { reports, response, contestReason, assessment, followUp, closingReason } = line;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.supervision.response, response],
    [words.supervision.contestReason, contestReason],
    [words.supervision.assessment, assessment],
    [words.supervision.followUpAct, followUp && words.supervision.followUps[followUp]],
    [words.supervision.closingReason, closingReason],
  ];
  const said = rows.filter(([, value]) => value !== undefined);
  return (
    <>
      <h4>{words.supervision.reportsBack}</h4>
      {reports.length === 0 ? (
        <p className="note">{words.supervision.noReports}</p>
      ) : (
        <ol className="reports">
          {reports.toReversed().map(({ at, report, evidence }) => (
            <li key={`${at} ${report}`}>
              <strong>{printed.moment(at)}</strong>: {report}
              <EvidenceList evidence={evidence} />
            </li>
          ))}
        </ol>
      )}
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
    </>
  );
}
