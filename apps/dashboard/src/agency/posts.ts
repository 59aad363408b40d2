import { listPostsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';

const FRESH_MS = 30 * 60_000;
const MOST = 200;

/** What posts are called, by their ids; undefined until they are known, and for what is no post. */
export const usePosts = (ids: readonly string[]): ((id: string) => string | undefined) => {
  const wanted = [...new Set(ids)].toSorted().slice(0, MOST);
  const { data } = useQuery({
    ...listPostsOptions({ query: { ids: wanted } }),
    enabled: wanted.length > 0,
    staleTime: FRESH_MS,
  });
  const titles = new Map((data?.items ?? []).map(({ postId, title }) => [postId, title]));
  return (id) => titles.get(id);
};
