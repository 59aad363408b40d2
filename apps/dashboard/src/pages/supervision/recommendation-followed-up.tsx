import type { RecommendationLine } from '@dondoc/api';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { useWords } from '../../words/language.js';

/** Where a recommendation stands among others: what it came in place of, and what became of it when it was not satisfied. */
export function RecommendationFollowedUp({ line }: { readonly line: RecommendationLine }) {
  const words = useWords();
  const printed = usePrinted();
  const { followedUp, sessionId } = line;
  if (followedUp.length === 0) return null;
  return (
    <ul className="plain-list">
      {followedUp.map(({ at, by }, place) => (
        <li key={place}>
          <DayLink to={`/supervision/${'sessionId' in by ? by.sessionId : sessionId}`}>
            {words.supervision.followUps[by.followUp]}
          </DayLink>
          , {printed.day(dayOf(at))}
        </li>
      ))}
    </ul>
  );
}
