import { idOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { PlanEvent } from '@dondoc/domain';
import { signedBy } from '../paper/signed.js';
import type { PlanRow } from './plan.row.js';

type Of<Type extends PlanEvent['type']> = Projected<Extract<PlanEvent, { type: Type }>>;

const issued = (row: PlanRow | undefined): PlanRow => {
  if (!row) throw new Error('the plan was never issued');
  return row;
};

const stepped = (
  row: PlanRow | undefined,
  { meta, revision }: Pick<Projected, 'meta' | 'revision'>,
  status: PlanRow['steps'][number]['status'],
): PlanRow => {
  const before = issued(row);
  return { ...before, steps: [...before.steps, { status, from: meta.occurredAt }], revision };
};

const reviewed = (
  row: PlanRow,
  { data, meta, revision }: Of<'PlanReviewed' | 'PlanConcluded'>,
  isFinal: boolean,
): PlanRow => ({
  ...row,
  reviews: [...row.reviews, { ...data, at: meta.occurredAt, isFinal }],
  revision,
});

export const planProjection: Projection<PlanRow, PlanEvent> = {
  name: 'plans',
  version: 4,
  on: {
    PlanIssued: (_, { data, meta, stream, revision }: Of<'PlanIssued'>) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      steps: [{ status: 'Issued', from: meta.occurredAt }],
      reviews: [],
      revision,
    }),
    PlanStarted: (row, event: Of<'PlanStarted'>) => stepped(row, event, 'InExecution'),
    PlanReviewed: (row, event: Of<'PlanReviewed'>) => reviewed(issued(row), event, false),
    PlanConcluded: (row, event: Of<'PlanConcluded'>) =>
      reviewed(stepped(row, event, 'Concluded'), event, true),
    PlanReplaced: (row, event: Of<'PlanReplaced'>) => ({
      ...stepped(row, event, 'Replaced'),
      replacedById: event.data.replacedById,
    }),
  },
};
