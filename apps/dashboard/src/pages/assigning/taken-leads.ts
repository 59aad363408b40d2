import type { TaskLine } from '@dondoc/api';
import { listTasksOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Origin } from './assigning-values.js';

/** The tasks that each lead has of the clause already. */
export type TakenLeads = ReadonlyMap<string, readonly TaskLine[]>;

const MOST = 500;

/** The tasks of a clause, those of the whole directive where no clause was chosen; sub-tasks are not among them. */
export const useTasksOf = ({ directiveId, clauseId }: Origin, every?: number) => {
  const tasks = useQuery({
    ...listTasksOptions({
      query: {
        counted: true,
        limit: MOST,
        ...(directiveId && { directiveId: [directiveId] }),
        ...(clauseId && { clauseId }),
      },
    }),
    enabled: directiveId !== undefined,
    refetchInterval: every ?? false,
  });
  return useMemo(() => {
    const items = (tasks.data?.items ?? []).filter(
      ({ source }) => source.directiveId === directiveId && source.clauseId === clauseId,
    );
    const taken: TakenLeads = Map.groupBy(items, ({ leadId }) => leadId);
    return { items, taken, isKnown: directiveId === undefined || tasks.data !== undefined };
  }, [tasks.data, directiveId, clauseId]);
};
