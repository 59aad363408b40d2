import { inspectionStateAfter, type InspectionEvent } from '@dondoc/domain';
import { idOf, startOf, type OccurredAt, type Projected, type Projection } from '@dondoc/event-sourcing';
import { holdFrom } from '../dated.js';
import type { InspectionRow } from './inspection.answer.js';

type DataOf<Type extends InspectionEvent['type']> = Extract<InspectionEvent, { type: Type }>['data'];

const change =
  <Type extends InspectionEvent['type']>(
    apply: (row: InspectionRow, data: DataOf<Type>, at: OccurredAt) => Partial<InspectionRow>,
  ) =>
  (row: InspectionRow | undefined, event: Projected<{ type: Type; data: DataOf<Type> }>): InspectionRow => {
    if (!row) throw new Error('the draft conclusion was never recorded');
    const at = event.meta.occurredAt;
    const before = row.states.at(-1)?.state ?? 'DraftConclusion';
    const state = inspectionStateAfter(before, event.type);
    const states = state === before ? row.states : holdFrom(row.states, { from: startOf(at), state });
    return { ...row, ...apply(row, event.data, at), states, revision: event.revision };
  };

export const inspectionProjection: Projection<InspectionRow, InspectionEvent> = {
  name: 'inspections',
  version: 1,
  on: {
    InspectionConclusionDrafted: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      draftedAt: meta.occurredAt,
      states: [{ from: startOf(meta.occurredAt), state: 'DraftConclusion' }],
      taskIds: [],
      followUps: [],
      revision,
    }),
    InspectionConcluded: change<'InspectionConcluded'>((_, data, at) => ({ conclusion: { at, ...data } })),
    InspectionConclusionPublished: change<'InspectionConclusionPublished'>((_, data, at) => ({
      publication: { at, ...data },
    })),
    ImplementingDirectiveProposed: change<'ImplementingDirectiveProposed'>((_, _data, at) => ({
      proposedAt: at,
    })),
    ImplementationDirected: change<'ImplementationDirected'>((_, data, at) => ({
      directive: { at, ...data },
    })),
    InspectionTaskRecorded: change<'InspectionTaskRecorded'>((row, { taskId }) => ({
      taskIds: [...row.taskIds, taskId],
    })),
    InspectionFollowedUp: change<'InspectionFollowedUp'>((row, data, at) => ({
      followUps: [...row.followUps, { at, ...data }],
    })),
    InspectionEnded: change<'InspectionEnded'>((_, data, at) => ({ ending: { at, ...data } })),
  },
};
