import { dayOf, startOf, type Circumstances, type OccurredAt } from '@dondoc/event-sourcing';
import { occurredInFuture, occurredTooEarly, type Earlier } from '../task.refusals.js';
import { awaitingSubmission, type Task } from '../task.state.js';

/** @throws `occurred-in-future`; a day counts from its first moment, so today is not in the future. */
export const checkNotInFuture = ({ occurredAt, now }: Pick<Circumstances, 'occurredAt' | 'now'>): void => {
  if (startOf(occurredAt) > now) throw occurredInFuture({ occurredAt, now });
};

/** Whether one act certainly came before another; two acts of which one is known by its day alone may share that day. */
const isBefore = (a: OccurredAt, b: OccurredAt): boolean =>
  a.length === 10 || b.length === 10 ? dayOf(a) < dayOf(b) : a < b;

/** @throws `occurred-too-early` when the act comes before what it follows on. */
export const checkNotBefore = (occurredAt: OccurredAt, earlier: OccurredAt, after: Earlier): void => {
  if (isBefore(occurredAt, earlier)) throw occurredTooEarly({ after, day: dayOf(earlier) });
};

/** @throws `occurred-too-early` for an act on a task that was not assigned yet when it is said to have happened. */
export const checkNotBeforeAssignment = (task: Task, { occurredAt }: Circumstances): void => {
  if (task.assignedAt !== undefined) checkNotBefore(occurredAt, task.assignedAt, 'assignment');
};

/**
 * When the awaiting submission was made.
 * @throws `occurred-too-early` for an answer that is said to come before it.
 */
export const checkAfterSubmission = (task: Task, { occurredAt }: Circumstances): OccurredAt => {
  const submittedAt = awaitingSubmission(task)?.submittedAt ?? occurredAt;
  checkNotBefore(occurredAt, submittedAt, 'submission');
  return submittedAt;
};
