import type { CalendarDay } from '@dondoc/event-sourcing';
import { clauseEnded } from '../directive/change.refusals.js';
import type { Directive } from '../directive/directive.state.js';
import { clauseUnknown, directiveUnknown } from '../directive/directive.refusals.js';
import { clauseMappedAndNotApplicable, planDirectiveEnded } from './plan.refusals.js';
import type { Plan } from './plan.state.js';

type Coverage = Pick<Plan, 'items' | 'notApplicable'>;

const mappedIn = ({ items }: Coverage) => new Set(items.flatMap(({ clauseIds }) => clauseIds));

/** The directives that a plan names, as they were found. */
export type FoundDirectives = readonly { readonly id: string; readonly found: Directive | undefined }[];

const checkGoesOn = ({ number, ending }: Directive, day: CalendarDay): void => {
  if (ending && ending.on < day) throw planDirectiveEnded({ number, status: ending.as, on: ending.on });
};

/**
 * Every clause that a plan names stands in one of its directives, none is both carried out and not applicable, and what it
 * carries out still binds.
 * @param day the day of the plan: one that is recorded late stands under a directive that ended since
 */
export const checkCoverage = (plan: Coverage, directives: FoundDirectives, day: CalendarDay): void => {
  const known = new Set<string>();
  for (const { id, found } of directives) {
    if (!found) throw directiveUnknown({ directiveId: id });
    checkGoesOn(found, day);
    for (const { clauseId } of found.clauses) known.add(clauseId);
  }
  const mapped = mappedIn(plan);
  const declared = plan.notApplicable.map(({ clauseId }) => clauseId);
  const number = directives.map(({ found }) => found?.number).join(', ');
  for (const clauseId of [...mapped, ...declared])
    if (!known.has(clauseId)) throw clauseUnknown({ clauseId, number });
  const ended = directives
    .flatMap(({ found }) => found?.clauses ?? [])
    .find((clause) => clause.ended && mapped.has(clause.clauseId));
  if (ended) throw clauseEnded({ label: ended.label });
  const both = declared.find((clauseId) => mapped.has(clauseId));
  if (both !== undefined) throw clauseMappedAndNotApplicable({ clauseId: both });
};
