import type { Paper } from '@dondoc/api';
import { listPapersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';

const FRESH_MS = 5 * 60_000;
const MOST = 100;

/** Documents of whatever register by their ids; undefined for one that is not known, or not yet. */
export const usePapers = (
  ids: readonly (string | undefined)[],
): ((id: string | undefined) => Paper | undefined) => {
  const wanted = [...new Set(ids)]
    .filter((id) => id !== undefined)
    .toSorted()
    .slice(0, MOST);
  const { data } = useQuery({
    ...listPapersOptions({ query: { ids: wanted } }),
    enabled: wanted.length > 0,
    staleTime: FRESH_MS,
  });
  const papers = new Map((data?.items ?? []).map((paper) => [paper.id, paper]));
  return (id) => (id === undefined ? undefined : papers.get(id));
};
