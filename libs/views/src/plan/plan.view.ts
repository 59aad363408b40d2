import { startOf } from '@dondoc/event-sourcing';
import { citing } from '../paper/citing.js';
import { view } from '../store/view.js';
import { planProjection } from './plan.projection.js';

export const planView = view({
  projection: planProjection,
  columns: { issuer: ({ issuerId }) => issuerId, occurred_from: ({ occurredAt }) => startOf(occurredAt) },
  links: ({ directiveIds, items }) => [
    ...directiveIds.map((id) => `directive:${id}`),
    ...citing([
      ...directiveIds.map((documentId) => ({ documentId })),
      ...items.flatMap(({ basis }) => basis),
    ]),
  ],
  text: ({ number, summary, items }) =>
    [number, summary, ...items.flatMap(({ label, content }) => [label, content])].join(' '),
});
