import type { Circumstances } from '@dondoc/event-sourcing';
import type { ClauseBody } from './commands/issue-directive.js';

/** Clauses as they are typed get the ids that they keep for ever. */
export const newClauses = (clauses: readonly ClauseBody[], newId: Circumstances['newId']) =>
  clauses.map(({ label, content }, index) => ({ clauseId: newId(`clause-${index}`), label, content }));
