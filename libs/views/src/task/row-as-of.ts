import type { Lifecycle } from '@dondoc/domain';
import type { CalendarDay, OccurredAt } from '@dondoc/event-sourcing';
import { hadOccurred, type Dated } from '../dated.js';
import type { CoordinationInput, Dispute, ExtensionRequest, Submission, TaskRow } from './task.row.js';

type Had = (at: OccurredAt) => boolean;

/** Whether it was answered, and the answer had not come yet. */
const isToCome = (answeredAt: OccurredAt | undefined, had: Had): boolean =>
  answeredAt !== undefined && !had(answeredAt);

const undecided = (request: ExtensionRequest): ExtensionRequest => {
  const {
    answerEventId: _event,
    decidedAt: _at,
    outcome: _outcome,
    rejectionReason: _reason,
    ...asked
  } = request;
  return asked;
};

const unanswered = (submission: Submission): Submission => {
  const { answerEventId: _event, answeredAt: _at, outcome: _outcome, ...said } = submission;
  const { returnReason: _reason, rating: _rating, ...submitted } = said;
  return submitted;
};

const undisputed = (dispute: Dispute): Dispute => {
  const {
    answerEventId: _event,
    answeredAt: _at,
    outcome: _outcome,
    answerReason: _reason,
    ...raised
  } = dispute;
  return raised;
};

const unspoken = (input: CoordinationInput): CoordinationInput => {
  const { answerEventId: _event, answeredAt: _at, outcome: _outcome, ...said } = input;
  const {
    content: _content,
    document: _document,
    evidence: _evidence,
    refusalReason: _reason,
    ...asked
  } = said;
  return asked;
};

/** What held by then; always the first, by which the task is somebody's from its draft on. */
const heldBy = <Entry extends Dated>(entries: readonly Entry[], had: Had): readonly Entry[] =>
  entries.filter(({ from }, place) => place === 0 || had(from));

/** How a task ended and where its papers were filed, where it had come to that. */
const endingBy = ({ lifecycle, withdrawalReason, supersession, dossierCode }: TaskRow, had: Had) => {
  const reached = (state: Lifecycle) => lifecycle.some((each) => each.lifecycle === state && had(each.from));
  return {
    ...(withdrawalReason !== undefined && reached('Withdrawn') && { withdrawalReason }),
    ...(supersession && reached('Superseded') && { supersession }),
    ...(dossierCode !== undefined && reached('Closed') && { dossierCode }),
  };
};

/**
 * The row without what came after the end of a day. Wordings are those of today: a correction says what was right all along,
 * and stands among the corrections from its own day on.
 */
export const rowAsOf = (row: TaskRow, day: CalendarDay): TaskRow => {
  const had: Had = (at) => hadOccurred(at, day);
  const { withdrawalReason: _withdrawn, supersession: _superseded, dossierCode: _filed, ...open } = row;
  const { receivedAt, handOvers, ...rest } = open;
  return {
    ...rest,
    ...endingBy(row, had),
    ...(receivedAt !== undefined && had(receivedAt) && { receivedAt }),
    ...(handOvers && { handOvers: handOvers.filter(({ at }) => had(at)) }),
    lifecycle: heldBy(row.lifecycle, had),
    leads: heldBy(row.leads, had),
    issuers: heldBy(row.issuers, had),
    deadlines: row.deadlines.filter(({ from }) => had(from)),
    extensions: row.extensions
      .filter(({ requestedAt }) => had(requestedAt))
      .map((each) => (isToCome(each.decidedAt, had) ? undecided(each) : each)),
    submissions: row.submissions
      .filter(({ submittedAt }) => had(submittedAt))
      .map((each) => (isToCome(each.answeredAt, had) ? unanswered(each) : each)),
    progress: row.progress.filter(({ at }) => had(at)),
    disputes: row.disputes
      .filter(({ disputedAt }) => had(disputedAt))
      .map((each) => (isToCome(each.answeredAt, had) ? undisputed(each) : each)),
    inputs: row.inputs
      // whoever spoke up without being asked did so at the answer
      .filter(({ requestedAt, answeredAt }) => {
        const first = requestedAt ?? answeredAt;
        return first === undefined || had(first);
      })
      .map((each) => (isToCome(each.answeredAt, had) ? unspoken(each) : each)),
    suspensions: row.suspensions
      .filter(({ suspendedAt }) => had(suspendedAt))
      .map(({ endedAt, ...each }) => ({
        ...each,
        ...(endedAt !== undefined && had(endedAt) && { endedAt }),
      })),
    reopenings: row.reopenings.filter(({ reopenedAt }) => had(reopenedAt)),
    corrections: row.corrections.filter(({ at }) => had(at)),
  };
};
