import type { RecommendationCounts, RecommendationState } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { NumberCard } from '../../figures/number-card.js';
import { recommendationLabels } from '../../words/labels.js';
import { usePrinted } from '../../day/day.js';
import { useSpeech } from '../../words/language.js';
import { totalOf } from './stages.js';

const isState = (word: string | null): word is RecommendationState =>
  word !== null && Object.hasOwn(recommendationLabels, word);

/** The state that the list is narrowed to in the address. */
export const useStateAsked = (): RecommendationState | undefined => {
  const [address] = useSearchParams();
  const asked = address.get('state');
  return isState(asked) ? asked : undefined;
};

/** How many recommendations stand where, each number narrowing the list below to what it counts. */
export function RecommendationNumbers({ counts }: { readonly counts: RecommendationCounts }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const [address] = useSearchParams();
  const asked = useStateAsked();
  const to = (state: RecommendationState | undefined) => {
    const query = new URLSearchParams(address);
    for (const name of ['state', 'cursor', 'act', 'recommendation']) query.delete(name);
    if (state) query.set('state', state);
    return { search: query.toString() };
  };
  const always: Partial<Record<RecommendationState, string>> = {
    TasksCreated: words.supervision.tasksCreated,
    ReportedBack: words.supervision.reportedBack,
    Closed: words.supervision.closed,
    NotSatisfied: words.supervision.notSatisfied,
  };
  const others = Object.keys(recommendationLabels)
    .filter(isState)
    .filter((state) => always[state] === undefined && (counts[state] > 0 || state === asked));
  const shown = [...Object.keys(always).filter(isState), ...others];
  const figure = (state: RecommendationState | undefined, count: number) => (
    <Link to={to(state)} className="figure" {...(state === asked && { 'aria-current': 'true' as const })}>
      {printed.count(count)}
    </Link>
  );
  return (
    <ul className="numbers" aria-label={words.supervision.numbers}>
      <NumberCard label={words.supervision.total}>{figure(undefined, totalOf(counts))}</NumberCard>
      {shown.map((state) => (
        <NumberCard
          key={state}
          label={always[state] ?? say(recommendationLabels[state])}
          tone={
            counts[state] === 0
              ? undefined
              : state === 'NotSatisfied'
                ? 'late'
                : state === 'Closed'
                  ? 'done'
                  : undefined
          }
        >
          {figure(state, counts[state])}
        </NumberCard>
      ))}
    </ul>
  );
}
