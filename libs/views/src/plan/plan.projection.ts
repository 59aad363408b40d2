import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { PlanEvent } from '@dondoc/domain';
import { signedBy } from '../paper/signed.js';
import type { PlanRow } from './plan.row.js';

export const planProjection: Projection<PlanRow, PlanEvent> = {
  name: 'plans',
  version: 3,
  on: {
    PlanIssued: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      revision,
    }),
  },
};
