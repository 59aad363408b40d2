import { listInspectionsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { usePapers } from '../../papers/use-papers.js';

const MOST = 200;
const FRESH_MS = 5 * 60_000;

/** The inspections by the decisions that ordered them, newest first, to choose among. */
export const useMandates = (): { readonly value: string; readonly label: string }[] => {
  const { data } = useQuery({
    ...listInspectionsOptions({ query: { limit: MOST } }),
    staleTime: FRESH_MS,
  });
  const inspections = data?.items ?? [];
  const paperOf = usePapers(inspections.map(({ decisionDocumentId }) => decisionDocumentId));
  return inspections.map(({ id, decisionDocumentId, subject }) => ({
    value: id,
    label: [paperOf(decisionDocumentId)?.number, subject].filter(Boolean).join(': '),
  }));
};
