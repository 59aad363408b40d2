import type { PlanItemBody } from '@dondoc/api';

/** A piece of work of a plan as it is being written. */
export interface PlanItem {
  readonly label: string;
  readonly content: string;
  readonly clauseIds: readonly string[];
  readonly basis?: PlanItemBody['basis'];
}

/** What a plan answers to its directives: what it carries out, and which clauses do not concern it. */
export interface PlanContent {
  readonly items: readonly PlanItem[];
  /** Reasons by clause; an empty one is still to be written. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

export const EMPTY_CONTENT: PlanContent = { items: [], notApplicable: {} };

interface Clause {
  readonly clauseId: string;
  readonly content: string;
}

/** The items that carry out a clause. */
export const itemsFor = ({ items }: PlanContent, clauseId: string): readonly PlanItem[] =>
  items.filter(({ clauseIds }) => clauseIds.includes(clauseId));

const isOpen = (content: PlanContent, clauseId: string): boolean =>
  itemsFor(content, clauseId).length === 0 && content.notApplicable[clauseId] === undefined;

/** One item more, in the words of the clauses that it carries out, if any. */
export const withItem = (
  content: PlanContent,
  labelOf: (ordinal: number) => string,
  clause?: Clause,
): PlanContent => ({
  ...content,
  items: [
    ...content.items,
    {
      label: labelOf(content.items.length + 1),
      content: clause?.content ?? '',
      clauseIds: clause ? [clause.clauseId] : [],
    },
  ],
});

/** An item for each clause that has none and concerns the agency. */
export const withEach = (
  content: PlanContent,
  labelOf: (ordinal: number) => string,
  clauses: readonly Clause[],
): PlanContent =>
  clauses
    .filter(({ clauseId }) => isOpen(content, clauseId))
    .reduce((so, clause) => withItem(so, labelOf, clause), content);

/** A clause that does not concern the agency; without a reason it does again. */
export const withReason = (
  content: PlanContent,
  clauseId: string,
  reason: string | undefined,
): PlanContent => {
  const { [clauseId]: _, ...rest } = content.notApplicable;
  return { ...content, notApplicable: reason === undefined ? rest : { ...rest, [clauseId]: reason } };
};

/** What is sent: only what stands in the directives that the plan names, and no reason against what it carries out. */
export const sentContent = (
  content: PlanContent,
  known: ReadonlySet<string>,
): { readonly items: PlanItemBody[]; readonly notApplicable: { clauseId: string; reason: string }[] } => ({
  items: content.items.map(({ label, content: text, clauseIds, basis = [] }) => {
    const carriedOut = clauseIds.filter((id) => known.has(id));
    return {
      label,
      content: text,
      ...(carriedOut.length > 0 && { clauseIds: carriedOut }),
      ...(basis.length > 0 && { basis }),
    };
  }),
  notApplicable: Object.entries(content.notApplicable)
    .filter(([clauseId]) => known.has(clauseId) && itemsFor(content, clauseId).length === 0)
    .map(([clauseId, reason]) => ({ clauseId, reason })),
});
