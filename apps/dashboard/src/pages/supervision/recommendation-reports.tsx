import type { RecommendationLine } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { EvidenceList } from '../../evidence/evidence-list.js';
import { useWords } from '../../words/language.js';
import { RecommendationFollowedUp } from './recommendation-followed-up.js';

/** What the addressee answered and reported, and how the supervising body judged it. */
export function RecommendationReports({ line }: { readonly line: RecommendationLine }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { reports, said, addresseeIds } = line;
  const isOfSome = addresseeIds.length > 1;
  return (
    <>
      <h4>{words.supervision.reportsBack}</h4>
      {reports.length === 0 ? (
        <p className="note">{words.supervision.noReports}</p>
      ) : (
        <ol className="reports">
          {reports.toReversed().map(({ at, agencyId, report, evidence }) => (
            <li key={`${at} ${report}`}>
              <strong>{printed.moment(at)}</strong>
              {isOfSome && agencyId && `, ${nameOf(agencyId)}`}: {report}
              <EvidenceList evidence={evidence} />
            </li>
          ))}
        </ol>
      )}
      {said.length > 0 && (
        <dl className="facts">
          {said.map(({ at, what, agencyIds, words: spoken, followUp }, place) => (
            <div key={place}>
              <dt>
                {words.supervision.said[what]}, {printed.day(dayOf(at))}
              </dt>
              <dd>
                {isOfSome && <span className="note">{agencyIds.map(nameOf).join(', ')}: </span>}
                {spoken}
                {followUp && ` ${words.supervision.followUpAct}: ${words.supervision.followUps[followUp]}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <RecommendationFollowedUp line={line} />
    </>
  );
}
