import { lifecycle, type TimelinessKind } from '@dondoc/domain';
import type { TaskOrder } from '../answers.js';
import type { EvaluatedTask } from './evaluated-task.js';

type Compare = (a: EvaluatedTask, b: EvaluatedTask) => number;

/** Worst first. */
const URGENCY: Readonly<Record<TimelinessKind, number>> = {
  Overdue: 0,
  SubmittedLate: 1,
  DueSoon: 2,
  OnTrack: 3,
  SubmittedOnTime: 4,
  NoDeadline: 5,
  Paused: 6,
  CompletedLate: 7,
  CompletedOnTime: 8,
};

const LAST = '\u{10ffff}';
const collator = new Intl.Collator('vi', { numeric: true });
const states = lifecycle().options;

const byText =
  (of: (task: EvaluatedTask) => string | undefined): Compare =>
  (a, b) => {
    const [left, right] = [of(a) ?? LAST, of(b) ?? LAST];
    return left < right ? -1 : Number(left > right);
  };

const byNumber =
  (of: (task: EvaluatedTask) => number): Compare =>
  (a, b) =>
    of(a) - of(b);

const byDue = byText(({ dueOn }) => dueOn);
const byReference: Compare = (a, b) => collator.compare(a.reference ?? LAST, b.reference ?? LAST);

const orders: Readonly<Record<TaskOrder, readonly Compare[]>> = {
  dueOn: [byDue],
  issuedOn: [byText(({ issuedOn }) => issuedOn)],
  reference: [byReference],
  lifecycle: [byNumber((task) => states.indexOf(task.lifecycle)), byDue],
  timeliness: [byNumber(({ timeliness }) => (timeliness ? URGENCY[timeliness.kind] : 9)), byDue],
  leadId: [byText(({ leadId }) => leadId), byDue],
};

/** Orders tasks; equals stand by reference and at last by id, so that the same question always has the same pages. */
export const inOrder = (
  tasks: readonly EvaluatedTask[],
  order: TaskOrder = 'dueOn',
  descending = false,
): readonly EvaluatedTask[] => {
  const compares = [...orders[order], byReference, byText(({ id }) => id)];
  const sorted = tasks.toSorted((a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return descending ? sorted.reverse() : sorted;
};
