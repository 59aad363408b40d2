import type { AuditChange } from '@dondoc/api';
import { listPeopleOptions, listTasksOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useAgencies } from '../../agency/agencies.js';
import { usePosts } from '../../agency/posts.js';
import { usePapers } from '../../papers/use-papers.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOST = 100;
const FRESH_MS = 5 * 60_000;

/** What the ids in the changes of an event stand for: agencies, posts, people, papers, tasks. Others have no name. */
export const useNamesOfIds = (changes: readonly AuditChange[]): ((id: string) => string | undefined) => {
  const { byId, nameOf } = useAgencies();
  const found = JSON.stringify(changes.map(({ before, after }) => [before, after])).match(UUID) ?? [];
  const ids = [...new Set<string>(found)].filter((id) => !byId.has(id)).slice(0, MOST);
  const asked = { enabled: ids.length > 0, staleTime: FRESH_MS };
  const paperOf = usePapers(ids);
  const postOf = usePosts(ids);
  const people = useQuery({ ...listPeopleOptions({ query: { ids } }), ...asked });
  const tasks = useQuery({ ...listTasksOptions({ query: { id: ids, limit: MOST } }), ...asked });
  return (id) => {
    if (byId.has(id)) return nameOf(id);
    const task = tasks.data?.items.find((each) => each.id === id);
    return (
      postOf(id) ??
      people.data?.items.find((each) => each.id === id)?.displayName ??
      paperOf(id)?.number ??
      (task && (task.reference ?? task.content))
    );
  };
};
