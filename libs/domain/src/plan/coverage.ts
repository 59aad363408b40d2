import type { Clause, Directive } from '../directive/directive.state.js';
import { clauseUnknown, directiveUnknown } from '../directive/directive.refusals.js';
import { clauseMappedAndNotApplicable } from './plan.refusals.js';
import type { Plan } from './plan.state.js';

type Coverage = Pick<Plan, 'items' | 'notApplicable'>;

const mappedIn = ({ items }: Coverage) => new Set(items.flatMap(({ clauseIds }) => clauseIds));

/** The clauses of a directive that a plan neither carries out nor declares not applicable. */
export const uncoveredClauses = (directive: Directive, plan: Coverage): readonly Clause[] => {
  const mapped = mappedIn(plan);
  const declared = new Set(plan.notApplicable.map(({ clauseId }) => clauseId));
  return directive.clauses.filter(({ clauseId }) => !mapped.has(clauseId) && !declared.has(clauseId));
};

/** The directives that a plan names, as they were found. */
export type FoundDirectives = readonly { readonly id: string; readonly found: Directive | undefined }[];

/** Every clause that a plan names stands in one of its directives, and none is both carried out and not applicable. */
export const checkCoverage = (plan: Coverage, directives: FoundDirectives): void => {
  const known = new Set<string>();
  for (const { id, found } of directives) {
    if (!found) throw directiveUnknown({ directiveId: id });
    for (const { clauseId } of found.clauses) known.add(clauseId);
  }
  const mapped = mappedIn(plan);
  const declared = plan.notApplicable.map(({ clauseId }) => clauseId);
  const number = directives.map(({ found }) => found?.number).join(', ');
  for (const clauseId of [...mapped, ...declared])
    if (!known.has(clauseId)) throw clauseUnknown({ clauseId, number });
  const both = declared.find((clauseId) => mapped.has(clauseId));
  if (both !== undefined) throw clauseMappedAndNotApplicable({ clauseId: both });
};
