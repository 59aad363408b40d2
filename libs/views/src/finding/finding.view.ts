import { startOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { findingProjection } from './finding.projection.js';

export const findingView = view({
  projection: findingProjection,
  columns: { occurred_from: ({ raisedAt }) => startOf(raisedAt), subject: ({ subject }) => subject.id },
});
