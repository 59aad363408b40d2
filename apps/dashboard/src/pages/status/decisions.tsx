import { listDecisionsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useDay, usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { usePost } from '../../session/session.js';
import { useWords } from '../../words/language.js';

/** Chờ tôi quyết định: what waits for this post, each number a way to its dossiers. */
export function Decisions() {
  const words = useWords();
  const printed = usePrinted();
  const decides = usePost()?.commands.includes('AcceptCompletion') === true;
  const { asOf } = useDay();
  const [address] = useSearchParams();
  const { data } = useQuery({
    ...listDecisionsOptions({ query: { ...asOf, limit: 1 } }),
    enabled: decides,
  });
  if (!data) return null;
  const { counts } = data;
  const way = (count: number, filter: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams(filter);
    const day = address.get('asOf');
    if (day !== null) query.set('asOf', day);
    return (
      <Link to={{ pathname: '/decisions', search: query.toString() }} className="figure">
        {printed.count(count)}
      </Link>
    );
  };
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.status.decisions}</h2>
      {counts.waiting === 0 ? (
        <p className="note">{words.status.noDecisions}</p>
      ) : (
        <ul className="numbers">
          <NumberCard label={words.status.awaiting}>
            {way(counts.acceptance, { kind: 'acceptance' })}
          </NumberCard>
          <NumberCard label={words.status.extensions}>
            {way(counts.extension, { kind: 'extension' })}
          </NumberCard>
          <NumberCard label={words.status.longest} note={words.status.longestNote}>
            {way(counts.longestWorkingDays, {})}
          </NumberCard>
          <NumberCard label={words.status.late} tone={counts.late > 0 ? 'late' : undefined}>
            {way(counts.late, { late: 'true' })}
          </NumberCard>
        </ul>
      )}
    </section>
  );
}
