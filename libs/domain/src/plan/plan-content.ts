import type { CalendarDay, Circumstances, Look } from '@dondoc/event-sourcing';
import { checkAgenciesKnown } from '../agency/known-agencies.js';
import { directive, type Directive } from '../directive/directive.state.js';
import { checkCitations } from '../document/paper.js';
import { checkLabels } from '../record/labels.js';
import type { DraftPlan } from './commands/draft-plan.js';
import { checkCoverage, type FoundDirectives } from './coverage.js';

/** What a plan says, before and after it has a number. */
type Content = Pick<DraftPlan, 'directiveIds' | 'items' | 'notApplicable' | 'visibility'>;

export const lookUpDirectives = async (
  look: Look,
  directiveIds: readonly string[],
): Promise<FoundDirectives> => {
  const directives: { id: string; found: Directive | undefined }[] = [];
  for (const id of directiveIds) directives.push({ id, found: await look(directive, id) });
  return directives;
};

/**
 * The directives that the plan names, as they were found; what else it names is there.
 * @throws Rejected `document-unknown`, `agency-unknown`
 */
export const lookUpContent = async (
  look: Look,
  { directiveIds, items, visibility }: Content,
): Promise<FoundDirectives> => {
  await checkCitations(
    look,
    items.flatMap(({ basis = [] }) => basis),
  );
  await checkAgenciesKnown(look, visibility?.agencyIds ?? []);
  return lookUpDirectives(look, directiveIds);
};

/**
 * The items with the ids that they keep for ever, and the clauses that are set aside.
 * @throws Rejected `label-twice`, `directive-unknown`, `plan-directive-ended`, `clause-unknown`, `clause-ended`, `clause-mapped-and-not-applicable`
 */
export const plannedContent = (
  body: Content,
  directives: FoundDirectives,
  day: CalendarDay,
  newId: Circumstances['newId'],
) => {
  checkLabels(body.items);
  const items = body.items.map(({ label, content, clauseIds = [], basis = [] }, index) => ({
    itemId: newId(`item-${index}`),
    label,
    content,
    clauseIds,
    basis,
  }));
  const notApplicable = body.notApplicable ?? [];
  checkCoverage({ items, notApplicable }, directives, day);
  return { items, notApplicable };
};
