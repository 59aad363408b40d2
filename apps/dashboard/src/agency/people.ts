import { listPeopleOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';

const FRESH_MS = 30 * 60_000;
const MOST = 200;

/** The names of people by their ids; until they are known, and for the engine itself, a dash. */
export const usePeople = (ids: readonly (string | undefined)[]): ((id: string | undefined) => string) => {
  const wanted = [...new Set(ids)]
    .filter((id) => id !== undefined)
    .toSorted()
    .slice(0, MOST);
  const { data } = useQuery({
    ...listPeopleOptions({ query: { ids: wanted } }),
    enabled: wanted.length > 0,
    staleTime: FRESH_MS,
  });
  const names = new Map((data?.items ?? []).map(({ id, displayName }) => [id, displayName]));
  return (id) => (id === undefined ? '–' : (names.get(id) ?? '–'));
};
