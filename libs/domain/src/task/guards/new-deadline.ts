import { dayOf, type CalendarDay, type Circumstances } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { DeadlineSpec, ResolvedDeadline } from '../../deadline/deadline-spec.js';
import { resolveDeadline } from '../../deadline/resolve-deadline.js';
import { present } from '../../record/present.js';
import { beyondLegalLimit, deadlineNotKnown, newDeadlinePassed } from '../deadline.refusals.js';
import type { Assignment } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

/** @throws `deadline-beyond-legal-limit` */
export const checkLegalLimit = (
  { legalLimit }: Pick<Assignment, 'legalLimit'>,
  deadline: ResolvedDeadline | undefined,
): void => {
  if (legalLimit && deadline?.dueOn !== undefined && deadline.dueOn > legalLimit.lastOn)
    throw beyondLegalLimit(legalLimit);
};

/** Period and receipt, as one type: the only deadline that a receipt can make known. */
type FromReceipt = Extract<DeadlineSpec, { kind: 'period'; from: 'issued' | 'received' }>;

export const countsFromReceipt = (spec: DeadlineSpec): spec is FromReceipt =>
  spec.kind === 'period' && spec.from === 'received';

/** A deadline on a day. */
export type OnDay = ResolvedDeadline & { readonly spec: Extract<DeadlineSpec, { kind: 'fixed' }> };

type Received = ResolvedDeadline & { readonly spec: FromReceipt | OnDay['spec'] };

/**
 * The deadline that begins with receipt. A lead that takes the task is not refused for what the law allows: the deadline
 * ends there.
 */
const deadlineFromReceipt = (
  spec: FromReceipt,
  legalLimit: Assignment['legalLimit'],
  receivedOn: CalendarDay,
  calendar: WorkingCalendar,
): Received => {
  const events = { issuedOn: receivedOn, receivedOn };
  const deadline = resolveDeadline(spec, events, calendar);
  if (!legalLimit || deadline.dueOn === undefined || deadline.dueOn <= legalLimit.lastOn) return deadline;
  const { lastOn: date, words: quote } = legalLimit;
  const last = { kind: 'fixed', date, wording: 'by', rolls: false, quote } as const;
  return resolveDeadline(last, events, calendar);
};

/** The first deadline of a task that counts from receipt, with its number; nothing where it counts otherwise or is known. */
export const firstByReceipt = (
  task: Task,
  receivedOn: CalendarDay,
  calendar: WorkingCalendar,
): { readonly deadline?: Received; readonly deadlineVersion?: number } => {
  const { deadline: spec, legalLimit } = task.assignment;
  if (task.deadlines.length > 0 || !countsFromReceipt(spec)) return {};
  const deadline = deadlineFromReceipt(spec, legalLimit, receivedOn, calendar);
  return { deadline, deadlineVersion: nextDeadlineVersion(task) };
};

/** The deadline through the end of that day, rolling forward as any other. */
export const deadlineThrough = (date: CalendarDay, calendar: WorkingCalendar): OnDay =>
  resolveDeadline(
    { kind: 'fixed', date, wording: 'throughEndOf', rolls: true } as const,
    { issuedOn: date },
    calendar,
  );

/**
 * A deadline that the issuer sets, also as the first one where it counts from an event that has now happened: days from issue count from the day of signing.
 * @throws `deadline-not-known-yet`, `deadline-needs-receipt-day`, `new-deadline-passed`, `deadline-beyond-legal-limit`,
 *   `outside-calendar`
 */
export const newDeadline = (
  spec: DeadlineSpec,
  { assignment, deadlines, receivedAt }: Pick<Task, 'assignment' | 'deadlines' | 'receivedAt'>,
  { occurredAt, authority }: Pick<Circumstances, 'occurredAt' | 'authority'>,
  calendar: WorkingCalendar,
): ResolvedDeadline => {
  if (deadlines.length === 0 && countsFromReceipt(assignment.deadline)) throw deadlineNotKnown({});
  const on = dayOf(occurredAt);
  const receivedOn = receivedAt && dayOf(receivedAt);
  const events = present({ issuedOn: authority?.signedOn ?? on, receivedOn });
  const deadline = resolveDeadline(spec, events, calendar);
  const { dueOn } = deadline;
  if (dueOn !== undefined && dueOn < on) throw newDeadlinePassed({ dueOn });
  checkLegalLimit(assignment, deadline);
  return deadline;
};
