import type { RecommendationState, SessionLine } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { Answered, Nothing } from '../../states/states.js';
import { sessionLabels } from '../../words/supervision-labels.js';
import { useSpeech } from '../../words/language.js';
import { followUpOf, SESSION_STEPS, stepsReached, totalOf } from './stages.js';
import { useSessions } from './use-sessions.js';

const COLUMNS = [
  ['tasksCreated', 'TasksCreated'],
  ['reportedBack', 'ReportedBack'],
  ['closed', 'Closed'],
  ['notSatisfied', 'NotSatisfied'],
] as const satisfies readonly (readonly [string, RecommendationState])[];

/** Each session with where it stands and where its recommendations do; every number opens those that it counts. */
export function SessionTable() {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [address] = useSearchParams();
  const sessions = useSessions();
  const to = (id: string, state?: RecommendationState) => {
    const query = new URLSearchParams();
    const day = address.get('asOf');
    if (day) query.set('asOf', day);
    if (state) query.set('state', state);
    return { pathname: `/supervision/${id}`, search: query.toString() };
  };
  const stageOf = (session: SessionLine) => {
    const { follows, ended } = followUpOf(session);
    const step = say(sessionLabels[session.state]);
    if (stepsReached(session.state) === SESSION_STEPS.length && session.state !== 'Published') return step;
    if (ended) return words.supervision.ended;
    return follows ? `${step} · ${words.supervision.followUp}` : step;
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.supervision.sessions}</h2>
      <Answered of={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={words.supervision.noSessions} hint={words.supervision.noSessionsHint} />
          ) : (
            <div className="scrolls" tabIndex={0} role="region" aria-labelledby="sessions">
              <table className="plain-table sessions-table">
                <thead>
                  <tr>
                    <th scope="col">{words.supervision.subject}</th>
                    <th scope="col">{words.supervision.total}</th>
                    {COLUMNS.map(([word]) => (
                      <th key={word} scope="col">
                        {words.supervision[word]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((session) => (
                    <tr key={session.id}>
                      <th scope="row">
                        <Link to={to(session.id)}>{session.subject}</Link>
                        <p className="note">
                          {nameOf(session.supervisingBodyId)} →{' '}
                          {session.supervisedAgencyIds.map(nameOf).join(', ')}
                          {session.states.at(-1) &&
                            `; ${printed.day(dayOf(session.states.at(-1)?.from ?? ''))}`}{' '}
                          <span className="tag plain">{stageOf(session)}</span>
                        </p>
                      </th>
                      <td>
                        <Link className="figure" to={to(session.id)}>
                          {totalOf(session.recommendations)}
                        </Link>
                      </td>
                      {COLUMNS.map(([word, state]) => (
                        <td key={word}>
                          <Link className="figure" to={to(session.id, state)}>
                            {session.recommendations[state]}
                          </Link>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </section>
  );
}
