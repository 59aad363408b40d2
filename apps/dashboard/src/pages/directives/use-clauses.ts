import { getDirectiveOptions } from '@dondoc/api/query';
import { useQueries } from '@tanstack/react-query';

export interface ClauseOfDirective {
  readonly clauseId: string;
  readonly content: string;
  /** With the number of its directive. */
  readonly name: string;
}

/** The clauses of the directives that a plan answers, in order. */
export const useClauses = (directiveIds: readonly string[]): readonly ClauseOfDirective[] => {
  const found = useQueries({ queries: directiveIds.map((id) => getDirectiveOptions({ path: { id } })) });
  return found.flatMap(({ data }) =>
    (data?.clauses ?? []).map(({ clauseId, label, content }) => ({
      clauseId,
      content,
      name: `${data?.number ?? ''}, ${label}`,
    })),
  );
};
