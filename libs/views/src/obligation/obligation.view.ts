import { startOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { obligationProjection } from './obligation.projection.js';

export const obligationView = view({
  projection: obligationProjection,
  columns: {
    issuer: ({ issuerId }) => issuerId,
    occurred_from: ({ occurredAt }) => startOf(occurredAt),
  },
  text: ({ content, reference }) => [reference, content].join(' '),
});
