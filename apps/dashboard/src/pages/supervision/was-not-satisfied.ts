import type { RecommendationLine } from '@dondoc/api';

/** Whether one of its addressees at least was found not to satisfy it, whatever the others did and whatever came after. */
export const wasNotSatisfied = ({ said }: Pick<RecommendationLine, 'said'>): boolean =>
  said.some(({ what }) => what === 'not-satisfied');
