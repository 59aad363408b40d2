import {
  standingAfter,
  standingOf,
  statusOf,
  statusOfAddressee,
  type RecommendationEvent,
  type RecommendationStatus,
  type Standing,
} from '@dondoc/domain';
import { idOf, startOf, type Instant, type Projected, type Projection } from '@dondoc/event-sourcing';
import { holdFrom } from '../dated.js';
import type { RecommendationRow } from './recommendation.answer.js';

type EventOf<Type extends RecommendationEvent['type']> = Projected<
  Extract<RecommendationEvent, { type: Type }>
>;
type States = RecommendationRow['states'];
type Said = RecommendationRow['said'][number];

/**
 * Work given out before an agency answered stays what is shown; an answer that was given before the work, and typed after it,
 * takes its place before it.
 */
const held = (
  states: States,
  from: Instant,
  state: RecommendationStatus,
  withoutTasks: RecommendationStatus,
): States => {
  const last = states.at(-1);
  if (last?.state === 'TasksCreated' && state === 'TasksCreated')
    return from < last.from ? [...holdFrom(states, { from, state: withoutTasks }), last] : states;
  return last?.state === state ? states : holdFrom(states, { from, state });
};

/** Where the whole and each addressee stand after one more event. */
const stood = (row: RecommendationRow, standing: Standing, from: Instant): Partial<RecommendationRow> => {
  const { firstTaskId: _, ...withoutTasks } = standing;
  return {
    standing,
    states: held(row.states, from, statusOf(standing), statusOf(withoutTasks)),
    addressees: row.addressees.map(({ agencyId, states }) => {
      const one = standing.addressees.find((each) => each.agencyId === agencyId);
      if (!one) return { agencyId, states };
      const state = statusOfAddressee(one, standing);
      return { agencyId, states: held(states, from, state, statusOfAddressee(one, withoutTasks)) };
    }),
  };
};

const change =
  <Type extends RecommendationEvent['type']>(
    apply: (row: RecommendationRow, event: EventOf<Type>) => Partial<RecommendationRow>,
  ) =>
  (row: RecommendationRow | undefined, event: EventOf<Type>): RecommendationRow => {
    if (!row) throw new Error('the recommendation was never issued');
    const standing = standingAfter(row.standing, event);
    const from = startOf(event.meta.occurredAt);
    return { ...row, ...stood(row, standing, from), ...apply(row, event), revision: event.revision };
  };

/** One more thing that was said, of those addressees whom it changed or, where it changed none, of all. */
const say = (
  row: RecommendationRow,
  event: Projected<RecommendationEvent>,
  said: Omit<Said, 'at' | 'agencyIds'>,
): Partial<RecommendationRow> => {
  const after = standingAfter(row.standing, event).addressees;
  const changed = row.standing.addressees.filter((each, place) => each !== after[place]);
  const of = changed.length > 0 ? changed : row.standing.addressees;
  const entry = { at: event.meta.occurredAt, agencyIds: of.map(({ agencyId }) => agencyId), ...said };
  return { said: [...row.said, entry] };
};

export const recommendationProjection: Projection<RecommendationRow, RecommendationEvent> = {
  name: 'recommendations',
  version: 3,
  on: {
    RecommendationIssued: (_, { data, meta, stream, revision }) => {
      const states: States = [{ from: startOf(meta.occurredAt), state: 'Issued' }];
      const { content, levels, concerns } = data;
      return {
        ...data,
        id: idOf(stream),
        states,
        addressees: data.addresseeIds.map((agencyId) => ({ agencyId, states })),
        wordings: [{ at: meta.occurredAt, content, levels, concerns }],
        taskIds: [],
        said: [],
        reports: [],
        followedUp: [],
        standing: standingOf(data.addresseeIds),
        revision,
      };
    },
    RecommendationReceived: change<'RecommendationReceived'>(() => ({})),
    RecommendationAccepted: change<'RecommendationAccepted'>((row, event) => {
      const { response } = event.data;
      return say(row, event, { what: 'accepted', ...(response && { words: response }) });
    }),
    RecommendationContested: change<'RecommendationContested'>((row, event) =>
      say(row, event, { what: 'contested', words: event.data.reason }),
    ),
    RecommendationUpheld: change<'RecommendationUpheld'>((row, event) =>
      say(row, event, { what: 'upheld', words: event.data.reason }),
    ),
    RecommendationAmended: change<'RecommendationAmended'>((row, event) => {
      const { content, levels = row.levels, concerns = row.concerns, reason } = event.data;
      const wording = { content, levels, concerns };
      const wordings = [...row.wordings, { at: event.meta.occurredAt, ...wording }];
      return { ...wording, wordings, ...say(row, event, { what: 'amended', words: reason }) };
    }),
    RecommendationWithdrawn: change<'RecommendationWithdrawn'>((row, event) =>
      say(row, event, { what: 'withdrawn', words: event.data.reason }),
    ),
    RecommendationTasksCreated: change<'RecommendationTasksCreated'>((row, { data }) => ({
      taskIds: [...row.taskIds, data.taskId],
    })),
    RecommendationReportedBack: change<'RecommendationReportedBack'>((row, { data, meta }) => {
      const { addresseeId: _, ...told } = data;
      const by = meta.agency === undefined ? {} : { agencyId: meta.agency };
      return { reports: [...row.reports, { at: meta.occurredAt, ...by, ...told }] };
    }),
    RecommendationSatisfied: change<'RecommendationSatisfied'>((row, event) =>
      say(row, event, { what: 'satisfied', words: event.data.assessment }),
    ),
    RecommendationNotSatisfied: change<'RecommendationNotSatisfied'>((row, event) => {
      const { assessment, followUp } = event.data;
      return say(row, event, { what: 'not-satisfied', words: assessment, followUp });
    }),
    RecommendationFollowedUp: change<'RecommendationFollowedUp'>((row, { data, meta }) => ({
      followedUp: [...row.followedUp, { at: meta.occurredAt, by: data }],
    })),
    RecommendationClosed: change<'RecommendationClosed'>((row, event) => {
      const { reason } = event.data;
      return say(row, event, { what: 'closed', ...(reason && { words: reason }) });
    }),
  },
};
