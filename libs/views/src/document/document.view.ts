import { startOf } from '@dondoc/event-sourcing';
import { citing } from '../paper/citing.js';
import { view } from '../store/view.js';
import { documentProjection } from './document.projection.js';

export const documentView = view({
  projection: documentProjection,
  columns: { agency: ({ agencyId }) => agencyId, occurred_from: ({ occurredAt }) => startOf(occurredAt) },
  links: ({ basis }) => citing(basis),
  text: ({ number, summary, issuerName }) => [number, summary, issuerName].join(' '),
});
