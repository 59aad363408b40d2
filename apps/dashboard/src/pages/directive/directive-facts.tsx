import type { DirectiveDetail } from '@dondoc/api';
import type { ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { Citations } from '../../papers/citations.js';
import { PaperItem } from '../../papers/paper-item.js';
import { Signer } from '../../papers/signer.js';
import { usePapers } from '../../papers/use-papers.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** Number, day, issuer and signer of a directive; what it rests on, and what came after it. */
export function DirectiveFacts({ detail }: { readonly detail: DirectiveDetail }) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const paperOf = usePapers([detail.ending?.replacedById]);
  const nameOfPaper = (id: string) => paperOf(id)?.number ?? words.papers.hidden;
  const { issuerId, issuedOn, signed, theme, visibility, provenance, basis, cites, citedBy } = detail;
  const { inForceFrom, expiresOn, ending, recallConfirmations } = detail;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.papers.issuedOn, printed.weekday(issuedOn)],
    [words.papers.issuer, nameOf(issuerId)],
    [words.papers.signer, signed && <Signer signed={signed} agencyId={issuerId} />],
    [words.directive.inForceFrom, inForceFrom !== issuedOn && printed.day(inForceFrom)],
    [words.directive.expiresOn, expiresOn && printed.day(expiresOn)],
    [
      words.directive.replacedBy,
      ending?.replacedById && (
        <DayLink to={`/directives/${ending.replacedById}`}>{nameOfPaper(ending.replacedById)}</DayLink>
      ),
    ],
    [words.directive.endingReason, ending?.reason],
    [words.directive.recallConfirmed, recallConfirmations.map(({ agencyId }) => nameOf(agencyId)).join(', ')],
    [words.directive.theme, theme],
    [words.directive.provenance, provenance && say(provenanceLabels[provenance])],
    [
      words.directive.restricted,
      visibility.restricted && [issuerId, ...visibility.agencyIds].map(nameOf).join(', '),
    ],
  ];
  return (
    <div className="side-by-side">
      <section aria-labelledby="facts">
        <h2 id="facts">{words.directive.facts}</h2>
        <dl className="facts">
          {rows
            .filter(([, value]) => Boolean(value))
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section aria-labelledby="basis">
        <h2 id="basis">{words.papers.basis}</h2>
        <Citations basis={basis} cites={cites} />
        <h2 id="later">{words.directive.later}</h2>
        {citedBy.length === 0 ? (
          <p className="note">{words.directive.noLater}</p>
        ) : (
          <ul className="reports" aria-labelledby="later">
            {citedBy.map((paper) => (
              <PaperItem key={paper.id} paper={paper} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
