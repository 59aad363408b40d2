import type { RecommendationEvent } from './recommendation.events.js';

/** Where a recommendation stands, in the order of its life. */
export const RECOMMENDATION_STATES = [
  'Issued',
  'Received',
  'Accepted',
  'Contested',
  'TasksCreated',
  'ReportedBack',
  'Satisfied',
  'NotSatisfied',
  'Withdrawn',
  'Closed',
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATES)[number];

/** How far an addressee has answered, from the least to the most. */
const ANSWERS = ['Issued', 'Received', 'Accepted', 'Contested'] as const;
export type Answered = (typeof ANSWERS)[number];

/** How one of the agencies that were asked stands to it. */
export interface Addressee {
  readonly agencyId: string;
  readonly answered: Answered;
  /** What came after the answer. */
  readonly outcome?: 'ReportedBack' | 'Satisfied' | 'NotSatisfied' | 'Withdrawn';
  /** Its objection was turned down: it may not object again. */
  readonly isUpheld?: true;
}

/** What the state of a recommendation follows from. */
export interface Standing {
  readonly addressees: readonly Addressee[];
  /** The task whose assignment first named it. */
  readonly firstTaskId?: string;
  readonly isClosed: boolean;
}

/**
 * Where an addressee stands. Work may be given out before the answer; then that is what is told, and the answer goes on beside
 * it.
 */
export const statusOfAddressee = (
  { answered, outcome }: Addressee,
  { firstTaskId, isClosed }: Pick<Standing, 'firstTaskId' | 'isClosed'>,
): RecommendationStatus => {
  if (outcome === 'Withdrawn') return outcome;
  if (isClosed) return 'Closed';
  return outcome ?? (firstTaskId === undefined ? answered : 'TasksCreated');
};

const ASSESSED = ['ReportedBack', 'NotSatisfied', 'Satisfied'] as const;

/**
 * Where the whole stands, out of where its addressees do. It is reported back, satisfied or not only when everybody has
 * reported; until then it stands at its tasks while there are any. Before there are, an open objection is told first, for the
 * supervising body must answer it, and else the slowest counts.
 */
export const statusOf = ({ addressees, ...rest }: Standing): RecommendationStatus => {
  const { isClosed } = rest;
  if (isClosed) return 'Closed';
  const asked = addressees.filter(({ outcome }) => outcome !== 'Withdrawn');
  if (asked.length === 0) return 'Withdrawn';
  const working = asked.filter(({ outcome }) => outcome === undefined);
  if (working.length === 0)
    return ASSESSED.find((state) => asked.some(({ outcome }) => outcome === state)) ?? 'Satisfied';
  if (rest.firstTaskId !== undefined) return 'TasksCreated';
  const answers = working.map(({ answered }) => answered);
  return answers.includes('Contested')
    ? 'Contested'
    : (ANSWERS.find((answer) => answers.includes(answer)) ?? 'Issued');
};

/** One event with the agency that acted: of several addressees, the one that it is about. */
export type Told = RecommendationEvent & { readonly meta: { readonly agency?: string | undefined } };

const ANSWER_OF = {
  RecommendationReceived: 'Received',
  RecommendationAccepted: 'Accepted',
  RecommendationContested: 'Contested',
} as const;

type Change = (addressee: Addressee) => Addressee;

/** Changes those who meet all that is said of them. */
const changing = (
  standing: Standing,
  isMeant: (addressee: Addressee) => boolean,
  change: Change,
): Standing => ({
  ...standing,
  addressees: standing.addressees.map((each) => (isMeant(each) ? change(each) : each)),
});

const received: Change = ({ agencyId, isUpheld }) => ({
  agencyId,
  answered: 'Received',
  ...(isUpheld && { isUpheld }),
});

/** Whose answer stands open to the supervising body. */
export const isContested = ({ answered, outcome }: Addressee): boolean =>
  answered === 'Contested' && outcome === undefined;

/** How a recommendation stands after one more event; the same for its own state and for what views keep of it. */
export const standingAfter = (standing: Standing, event: Told): Standing => {
  const { addressees } = standing;
  // a recommendation to one agency needs no telling which
  const own =
    ({ addresseeId = event.meta.agency }: { readonly addresseeId?: string | undefined }) =>
    ({ agencyId }: Addressee) =>
      addressees.length === 1 || agencyId === addresseeId;
  const about =
    ({ addresseeIds }: { readonly addresseeIds?: readonly string[] | undefined }) =>
    ({ agencyId }: Addressee) =>
      addresseeIds?.includes(agencyId) ?? true;
  switch (event.type) {
    case 'RecommendationReceived':
    case 'RecommendationAccepted':
    case 'RecommendationContested': {
      const answered = ANSWER_OF[event.type];
      return changing(standing, own(event.data), (each) => ({ ...each, answered }));
    }
    case 'RecommendationReportedBack':
      return changing(standing, own(event.data), (each) => ({ ...each, outcome: 'ReportedBack' }));
    case 'RecommendationUpheld': {
      const isMeant = about(event.data);
      const upheld: Change = (each) => ({ ...received(each), isUpheld: true });
      return changing(standing, (each) => isContested(each) && isMeant(each), upheld);
    }
    case 'RecommendationAmended':
      return changing(
        standing,
        ({ answered, outcome }) => answered !== 'Issued' && outcome === undefined,
        ({ agencyId }) => ({ agencyId, answered: 'Received' }),
      );
    case 'RecommendationWithdrawn': {
      const isMeant = about(event.data);
      const objects = (each: Addressee) => isContested(each) && isMeant(each);
      return changing(standing, objects, (each) => ({ ...each, outcome: 'Withdrawn' }));
    }
    case 'RecommendationSatisfied':
    case 'RecommendationNotSatisfied': {
      const isMeant = about(event.data);
      const outcome = event.type === 'RecommendationSatisfied' ? 'Satisfied' : 'NotSatisfied';
      const isReported = (each: Addressee) => each.outcome === 'ReportedBack' && isMeant(each);
      return changing(standing, isReported, (each) => ({ ...each, outcome }));
    }
    case 'RecommendationTasksCreated':
      return { ...standing, firstTaskId: event.data.taskId };
    case 'RecommendationClosed':
      return { ...standing, isClosed: true };
    case 'RecommendationIssued':
    case 'RecommendationFollowedUp':
      return standing;
    default:
      return event satisfies never;
  }
};

/** How it stands as it is issued. */
export const standingOf = (addresseeIds: readonly string[]): Standing => ({
  addressees: addresseeIds.map((agencyId) => ({ agencyId, answered: 'Issued' })),
  isClosed: false,
});
