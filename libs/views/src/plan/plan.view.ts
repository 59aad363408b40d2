import { startOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { planProjection } from './plan.projection.js';

export const planView = view({
  projection: planProjection,
  columns: { issuer: ({ issuerId }) => issuerId, occurred_from: ({ occurredAt }) => startOf(occurredAt) },
  links: ({ directiveIds }) => directiveIds.map((id) => `directive:${id}`),
});
