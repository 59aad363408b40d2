import { listRecommendationsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { inVietnamese } from '../../agency/agencies.js';
import { useDay } from '../../day/day.js';
import { usePapers } from '../../papers/use-papers.js';
import { Answered, Nothing } from '../../states/states.js';
import { recommendationLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { totalOf } from './stages.js';
import { RecommendationCard } from './recommendation-card.js';
import { useStateAsked } from './recommendation-numbers.js';

interface SessionRecommendationsProps {
  readonly sessionId: string;
  readonly isPast: boolean;
  /** What the address asks to be open. */
  readonly opened: { readonly recommendation: string | null; readonly act: string | null };
  readonly onAct: (act: string | undefined, recommendation?: string) => void;
}

const MOST = 200;

/** The recommendations of a session, or those of them that stand where the address asks. */
export function SessionRecommendations({ sessionId, isPast, opened, onAct }: SessionRecommendationsProps) {
  const { words, say } = useSpeech();
  const { asOf } = useDay();
  const state = useStateAsked();
  const [address] = useSearchParams();
  const list = useQuery({
    ...listRecommendationsOptions({
      query: { ...asOf, sessionId, limit: MOST, ...(state && { state: [state] }) },
    }),
    placeholderData: keepPreviousData,
  });
  const paperOf = usePapers(
    (list.data?.items ?? []).flatMap(({ concerns }) => concerns.map(({ documentId }) => documentId)),
  );
  const all = new URLSearchParams(address);
  all.delete('state');
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{words.supervision.recommendations}</h2>
      <Answered of={list}>
        {({ items, total, counts }) =>
          totalOf(counts) === 0 ? (
            <Nothing text={words.supervision.none} />
          ) : (
            <>
              <p>
                <strong>
                  {words.supervision.found(total)}
                  {state && `: ${say(recommendationLabels[state])}`}
                </strong>{' '}
                {state && <Link to={{ search: all.toString() }}>{words.supervision.all}</Link>}
              </p>
              {items.length === 0 && <Nothing text={words.supervision.noneSuch} />}
              {items
                .toSorted((a, b) => inVietnamese(a.reference, b.reference))
                .map((line) => (
                  <RecommendationCard
                    key={line.id}
                    line={line}
                    paperOf={paperOf}
                    isPast={isPast}
                    asked={opened.recommendation === line.id ? (opened.act ?? undefined) : undefined}
                    onAct={(act) => onAct(act, line.id)}
                  />
                ))}
            </>
          )
        }
      </Answered>
    </section>
  );
}
