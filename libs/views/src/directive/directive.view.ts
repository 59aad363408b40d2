import { startOf } from '@dondoc/event-sourcing';
import { citing } from '../paper/citing.js';
import { view } from '../store/view.js';
import { directiveProjection } from './directive.projection.js';

export const directiveView = view({
  projection: directiveProjection,
  columns: {
    issuer: ({ issuerId }) => issuerId,
    occurred_from: ({ occurredAt }) => startOf(occurredAt),
    theme: ({ theme }) => theme,
    number: ({ number }) => number,
  },
  indexes: [['occurred_from']],
  links: ({ basis }) => citing(basis),
  text: ({ number, summary, theme, clauses }) =>
    [number, summary, theme, ...clauses.flatMap(({ label, content }) => [label, content])].join(' '),
});
