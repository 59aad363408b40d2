import type { RecommendationAct, RecommendationLine, RecommendationState } from '@dondoc/api';
import { listRecommendationsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inVietnamese } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { useDay, usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { usePost } from '../../session/session.js';
import { recommendationLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { recommendationActLabels } from '../../words/supervision-labels.js';

/** The step that an addressee takes next, by where the recommendation stands; elsewhere another side is to act. */
const NEXT = {
  Issued: 'ReceiveRecommendation',
  Received: 'AcceptRecommendation',
  Accepted: 'ReportBack',
  TasksCreated: 'ReportBack',
  NotSatisfied: 'ReportBack',
} as const satisfies Partial<Record<RecommendationState, RecommendationAct>>;

const states = Object.keys(NEXT) as (keyof typeof NEXT)[];
const isAwaited = (state: RecommendationState): state is keyof typeof NEXT => Object.hasOwn(NEXT, state);

/** Tasks may come of it before the addressee has received it; that is then still to do. */
const nextOf = ({ state, states: history }: RecommendationLine): RecommendationAct | undefined => {
  if (!isAwaited(state)) return undefined;
  const answered = history.findLast((each) => each.state === 'Issued' || each.state === 'Received')?.state;
  const isTaken = history.some((each) => each.state === 'Accepted' || each.state === 'Contested');
  if (state !== 'TasksCreated' || isTaken) return NEXT[state];
  return answered === 'Received' ? NEXT.Received : NEXT.Issued;
};

const byReference = (a: RecommendationLine, b: RecommendationLine): number =>
  inVietnamese(a.reference, b.reference);

const MOST = 100;

/** Kiến nghị cần trả lời: those to one's own agency that await its next step. */
export function Recommendations() {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { asOf, isPast } = useDay();
  const post = usePost();
  const answers = post?.commands.includes('ReportBack') === true;
  const { data } = useQuery({
    ...listRecommendationsOptions({
      query: { ...asOf, addresseeId: post?.agencyId ?? '', state: states, limit: MOST },
    }),
    enabled: answers,
  });
  if (!data || data.total === 0) return null;
  const day = asOf.asOf;
  return (
    <section aria-labelledby="to-answer">
      <h2 id="to-answer">{words.inbox.toAnswer(data.total)}</h2>
      <ol className="inbox">
        {data.items.toSorted(byReference).map((line) => {
          const { id, sessionId, reference, content, state, states: history } = line;
          const since = history.findLast((each) => each.state === state)?.from;
          const next = nextOf(line);
          const mayGive = next !== undefined && post?.commands.includes(next) === true && !isPast;
          const query = new URLSearchParams({ recommendation: id });
          if (day !== undefined) query.set('asOf', day);
          if (mayGive) query.set('act', next);
          return (
            <li key={id}>
              <div className="inbox-what">
                <p className="inbox-reason">
                  {say(recommendationLabels[state])}
                  {since && ` (${printed.day(dayOf(since))})`}
                </p>
                <p>
                  <span className="reference">{reference}</span> {content}
                </p>
              </div>
              <Link
                className="handle"
                to={{ pathname: `/supervision/${sessionId}`, search: query.toString() }}
                aria-label={`${next && mayGive ? say(recommendationActLabels[next]) : words.inbox.view}: ${reference}`}
              >
                {next && mayGive ? say(recommendationActLabels[next]) : words.inbox.view}
              </Link>
            </li>
          );
        })}
      </ol>
      {data.items.length < data.total && (
        <DayLink to="/supervision?mine=true">{words.inbox.allRecommendations}</DayLink>
      )}
    </section>
  );
}
