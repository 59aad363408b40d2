import { listTasksOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useDay } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { usePost } from '../../session/session.js';
import { useWords } from '../../words/language.js';

const DECIDING: readonly string[] = ['tracking-officer', 'head', 'leader'];

/** Chờ tôi quyết định: submissions and extension requests that wait for one's own agency. */
export function Decisions() {
  const words = useWords();
  const post = usePost();
  const { asOf } = useDay();
  const decides = post?.roles.some((role) => DECIDING.includes(role)) === true;
  const issuerId = post?.agencyId ?? '';
  const one = { limit: 1, issuerId: [issuerId], ...asOf };
  const awaiting = useQuery({
    ...listTasksOptions({ query: { ...one, lifecycle: ['AwaitingAcceptance'] } }),
    enabled: decides,
  });
  const extensions = useQuery({
    ...listTasksOptions({ query: { ...one, extensionPending: true } }),
    enabled: decides,
  });
  if (!decides || !awaiting.data || !extensions.data) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.status.decisions}</h2>
      {awaiting.data.total + extensions.data.total === 0 ? (
        <p className="note">{words.status.noDecisions}</p>
      ) : (
        <ul className="numbers">
          <NumberCard label={words.status.awaiting}>
            <TaskListLink filter={{ issuerId, lifecycle: ['AwaitingAcceptance'] }}>
              {awaiting.data.total}
            </TaskListLink>
          </NumberCard>
          <NumberCard label={words.status.extensions}>
            <TaskListLink filter={{ issuerId, extensionPending: true }}>{extensions.data.total}</TaskListLink>
          </NumberCard>
        </ul>
      )}
    </section>
  );
}
