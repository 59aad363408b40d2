import type { TaskLine } from '@dondoc/api';
import { listTasksOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Origin } from './assigning-values.js';

/** The tasks that each lead has of the clause already. */
export type TakenLeads = ReadonlyMap<string, readonly TaskLine[]>;

const MOST = 500;
/** Of a filter. */
const MOST_LEADS = 100;

interface Asked {
  /** Only theirs. */
  readonly leads?: readonly string[];
  /** Milliseconds from one reading to the next; read once where absent. */
  readonly every?: number | undefined;
}

/** The tasks of a clause, those of the whole directive where no clause was chosen; sub-tasks are not among them. */
export const useTasksOf = ({ directiveId, clauseId }: Origin, { leads = [], every }: Asked = {}) => {
  const tasks = useQuery({
    ...listTasksOptions({
      query: {
        counted: true,
        limit: MOST,
        ...(directiveId && { directiveId: [directiveId] }),
        ...(clauseId && { clauseId }),
        ...(leads.length > 0 && leads.length <= MOST_LEADS && { leadId: [...leads] }),
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
