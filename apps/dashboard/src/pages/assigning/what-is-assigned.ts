import type { DirectiveDetail, RecommendationLine } from '@dondoc/api';
import { getDirectiveOptions, getRecommendationOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { Origin } from './assigning-values.js';

/** What the address names to be assigned, as far as it is there. */
export interface WhatIsAssigned {
  readonly origin: Origin;
  readonly directive: DirectiveDetail | undefined;
  readonly clause: DirectiveDetail['clauses'][number] | undefined;
  readonly recommendation: RecommendationLine | undefined;
}

/** Reads the document, its clause and the recommendation that the address names. */
export const useWhatIsAssigned = () => {
  const { id } = useParams();
  const [address] = useSearchParams();
  const clauseId = address.get('clause') ?? undefined;
  const recommendationId = address.get('recommendation') ?? undefined;
  const directive = useQuery({
    ...getDirectiveOptions({ path: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
  const recommendation = useQuery({
    ...getRecommendationOptions({ path: { id: recommendationId ?? '' } }),
    enabled: recommendationId !== undefined,
  });
  const isHere =
    (id === undefined || directive.data !== undefined) &&
    (recommendationId === undefined || recommendation.data !== undefined);
  const clause = directive.data?.clauses.find((each) => each.clauseId === clauseId);
  const data: WhatIsAssigned | undefined = isHere
    ? {
        origin: { directiveId: id, clauseId: clause?.clauseId },
        directive: directive.data,
        clause,
        recommendation: recommendation.data,
      }
    : undefined;
  return {
    isNamed: id !== undefined || recommendationId !== undefined,
    data,
    error: directive.error ?? recommendation.error,
    refetch: () => Promise.all([id && directive.refetch(), recommendationId && recommendation.refetch()]),
  };
};
