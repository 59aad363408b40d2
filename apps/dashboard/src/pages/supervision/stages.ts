import type { RecommendationCounts, SessionLine, SessionState } from '@dondoc/api';

/** The steps that a session's own record tells, in order. */
export const SESSION_STEPS: readonly SessionState[] = [
  'Established',
  'Announced',
  'ReportReceived',
  'Conducted',
  'ProvisionallyConcluded',
  'FormallyConcluded',
];

export const totalOf = (counts: RecommendationCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Follow-up has no record of its own: it lasts until the last recommendation of a concluded session is closed. */
export const followUpOf = ({ state, recommendations }: Pick<SessionLine, 'state' | 'recommendations'>) => {
  const total = totalOf(recommendations);
  const isConcluded = state === 'ProvisionallyConcluded' || state === 'FormallyConcluded';
  const follows = isConcluded && total > 0;
  return { follows, ended: follows && recommendations.Closed === total, total };
};
