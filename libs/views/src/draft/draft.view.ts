import { startOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { draftProjection } from './draft.projection.js';

export const draftView = view({
  projection: draftProjection,
  columns: { occurred_from: ({ occurredAt }) => startOf(occurredAt) },
});
