import type { RecommendationList as Listed, RecommendationState } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { Nothing } from '../../states/states.js';
import { recommendationLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { RecommendationTag } from './recommendation-tag.js';
import { totalOf } from './stages.js';
import { useSessions } from './use-sessions.js';

interface RecommendationListProps extends Listed {
  readonly state: RecommendationState | undefined;
}

/** As the sessions come, and within each as they are numbered. */
const inOrder = (items: Listed['items']) => {
  const sessions = [...new Set(items.map(({ sessionId }) => sessionId))];
  return items.toSorted(
    (a, b) =>
      sessions.indexOf(a.sessionId) - sessions.indexOf(b.sessionId) || inVietnamese(a.reference, b.reference),
  );
};

/** Recommendations of all sessions, or those that stand where the address asks. */
export function RecommendationList({ items, total, counts, next, state }: RecommendationListProps) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const sessions = useSessions();
  const subjectOf = (id: string) => sessions.data?.items.find((session) => session.id === id)?.subject;
  const [address] = useSearchParams();
  const day = address.get('asOf');
  const paged = (cursor: string | undefined) => {
    const query = new URLSearchParams(address);
    query.delete('cursor');
    if (cursor !== undefined) query.set('cursor', cursor);
    return { search: query.toString() };
  };
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{words.supervision.recommendations}</h2>
      {totalOf(counts) === 0 ? (
        <Nothing text={words.supervision.none} />
      ) : (
        <>
          <p>
            <strong>
              {words.supervision.found(total)}
              {state && `: ${say(recommendationLabels[state])}`}
            </strong>
          </p>
          {items.length === 0 && <Nothing text={words.supervision.noneSuch} />}
          <ol className="inbox">
            {inOrder(items).map((line) => (
              <li key={line.id}>
                <div className="inbox-what">
                  <p>
                    <Link
                      to={{ pathname: `/supervision/${line.sessionId}`, search: day ? `asOf=${day}` : '' }}
                    >
                      {line.reference}
                    </Link>{' '}
                    {line.content}
                  </p>
                  <p className="note">
                    {line.addresseeIds.map(nameOf).join(', ')} <RecommendationTag state={line.state} />{' '}
                    <TaskListLink filter={{ recommendationId: line.id }}>
                      {words.supervision.tasksOf(line.tasks.length)}
                    </TaskListLink>
                  </p>
                  <p className="note">{subjectOf(line.sessionId)}</p>
                </div>
              </li>
            ))}
          </ol>
          <p className="not-printed">
            {address.get('cursor') !== null && <Link to={paged(undefined)}>{words.supervision.first}</Link>}{' '}
            {next && <Link to={paged(next)}>{words.supervision.more}</Link>}
          </p>
        </>
      )}
    </section>
  );
}
