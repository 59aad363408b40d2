import { startOf } from '@dondoc/event-sourcing';
import { citing } from '../paper/citing.js';
import { view } from '../store/view.js';
import { themeProjection } from './theme.projection.js';

export const themeView = view({
  projection: themeProjection,
  columns: { occurred_from: ({ occurredAt }) => startOf(occurredAt) },
  links: ({ document }) => citing([document]),
});
