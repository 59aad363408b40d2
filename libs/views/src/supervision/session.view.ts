import { view } from '../store/view.js';
import { sessionProjection } from './session.projection.js';

export const sessionView = view({
  projection: sessionProjection,
  columns: { occurred_from: ({ states }) => states[0]?.from },
});
