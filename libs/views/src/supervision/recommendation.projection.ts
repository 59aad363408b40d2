import { idOf, startOf, type OccurredAt, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { RecommendationEvent, RecommendationStatus } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import type { RecommendationRow } from './recommendation.answer.js';

type DataOf<Type extends RecommendationEvent['type']> = Extract<RecommendationEvent, { type: Type }>['data'];

const ANSWERS: readonly RecommendationStatus[] = ['Received', 'Accepted', 'Contested'];

type States = RecommendationRow['states'];

/** Work given out before the agency answered stays what is shown; an earlier answer takes its place before it. */
const holdBesideTasks = (states: States, entry: States[number]): States => {
  const last = states.at(-1);
  if (last?.state !== 'TasksCreated' || !ANSWERS.includes(entry.state)) return holdFrom(states, entry);
  return entry.from < last.from ? [...holdFrom(states, entry), last] : states;
};

const change =
  <Type extends RecommendationEvent['type']>(
    state: RecommendationStatus,
    apply: (row: RecommendationRow, data: DataOf<Type>, at: OccurredAt) => Partial<RecommendationRow>,
  ) =>
  (
    row: RecommendationRow | undefined,
    { data, meta, revision }: Projected<{ type: Type; data: DataOf<Type> }>,
  ): RecommendationRow => {
    if (!row) throw new Error('the recommendation was never issued');
    const states = holdBesideTasks(row.states, { from: startOf(meta.occurredAt), state });
    return { ...row, ...apply(row, data, meta.occurredAt), states, revision };
  };

export const recommendationProjection: Projection<RecommendationRow, RecommendationEvent> = {
  name: 'recommendations',
  version: 2,
  on: {
    RecommendationIssued: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      states: [{ from: startOf(meta.occurredAt), state: 'Issued' }],
      taskIds: [],
      reports: [],
      revision,
    }),
    RecommendationReceived: change<'RecommendationReceived'>('Received', () => ({})),
    RecommendationAccepted: change<'RecommendationAccepted'>('Accepted', (_, { response }) => ({
      ...(response && { response }),
    })),
    RecommendationContested: change<'RecommendationContested'>('Contested', (_, { reason }) => ({
      contestReason: reason,
    })),
    RecommendationTasksCreated: change<'RecommendationTasksCreated'>('TasksCreated', (row, { taskId }) => ({
      taskIds: [...row.taskIds, taskId],
    })),
    RecommendationReportedBack: change<'RecommendationReportedBack'>(
      'ReportedBack',
      (row, { report, evidence }, at) => ({ reports: [...row.reports, { at, report, evidence }] }),
    ),
    RecommendationSatisfied: change<'RecommendationSatisfied'>('Satisfied', (_, { assessment }) => ({
      assessment,
    })),
    RecommendationNotSatisfied: change<'RecommendationNotSatisfied'>(
      'NotSatisfied',
      (_, { assessment, followUp }) => ({ assessment, followUp }),
    ),
    RecommendationClosed: change<'RecommendationClosed'>('Closed', (_, { reason }) => ({
      ...(reason && { closingReason: reason }),
    })),
  },
};
