import { idOf, type OccurredAt, type Projection } from '@dondoc/event-sourcing';
import type { PlanEvent } from '@dondoc/domain';

export interface PlanRow extends Readonly<PlanEvent['data']> {
  readonly id: string;
  readonly occurredAt: OccurredAt;
  readonly revision: number;
}

export const planProjection: Projection<PlanRow, PlanEvent> = {
  name: 'plans',
  version: 1,
  on: {
    PlanIssued: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      revision,
    }),
  },
};
