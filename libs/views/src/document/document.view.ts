import { startOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { documentProjection } from './document.projection.js';

export const documentView = view({
  projection: documentProjection,
  columns: { agency: ({ agencyId }) => agencyId, occurred_from: ({ occurredAt }) => startOf(occurredAt) },
  text: ({ number, summary, issuerName }) => [number, summary, issuerName].join(' '),
});
