import type { RecommendationLine } from '@dondoc/api';
import { listRecommendationsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { wasNotSatisfied } from './was-not-satisfied.js';

/** As many as the register answers at once; no session gives more. */
const MOST = 200;

/** The recommendations of a session that were not satisfied, and so may be followed up. */
export const useUnsatisfied = (sessionId: string): readonly RecommendationLine[] => {
  const { data } = useQuery(listRecommendationsOptions({ query: { sessionId, limit: MOST } }));
  return (data?.items ?? []).filter(wasNotSatisfied);
};
