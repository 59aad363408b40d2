import { listSupervisionSessionsOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDay } from '../../day/day.js';

const MOST = 200;

/** The sessions that there were by the day. */
export const useSessions = () => {
  const { asOf } = useDay();
  return useQuery({
    ...listSupervisionSessionsOptions({ query: { ...asOf, limit: MOST } }),
    placeholderData: keepPreviousData,
  });
};
