import { lifecycle, type TimelinessKind } from '@dondoc/domain';
import type { TaskOrder } from '../answers.js';
import type { EvaluatedTask } from './task-on-day.js';
import { daysOverdue } from './task-filter.js';

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

/** A2 before A10: numbers of a reference as numbers. Comparing by locale takes too long for a whole register. */
const numbered = (reference: string): string =>
  reference.replace(/\d+/g, (digits) => digits.padStart(12, '0'));

type Ranks = ReadonlyMap<string, number>;

const references = new WeakMap<EvaluatedTask, string>();

/** Worked out once for each task, however often it is compared. */
const referenceOf = (task: EvaluatedTask): string => {
  const known = references.get(task) ?? (task.reference === undefined ? LAST : numbered(task.reference));
  references.set(task, known);
  return known;
};
const byReference = byText(referenceOf);

const orders = (leads: Ranks): Readonly<Record<Exclude<TaskOrder, 'reference'>, readonly Compare[]>> => ({
  dueOn: [byDue],
  originalDueOn: [byText(({ originalDueOn }) => originalDueOn)],
  issuedOn: [byText(({ issuedOn }) => issuedOn)],
  lifecycle: [byNumber((task) => states.indexOf(task.lifecycle)), byDue],
  timeliness: [byNumber(({ timeliness }) => (timeliness ? URGENCY[timeliness.kind] : 9)), byDue],
  leadName: [byNumber(({ leadId }) => leads.get(leadId) ?? leads.size), byDue],
  overdueDays: [byNumber((task) => daysOverdue(task) ?? -1), byDue],
});

/**
 * Orders tasks; `leads` says where the name of each lead stands among the others. Equals stand
 * by reference and at last by id, so that the same question always has the same pages.
 */
export const inOrder = (
  tasks: readonly EvaluatedTask[],
  order: TaskOrder = 'dueOn',
  descending = false,
  leads: Ranks = new Map(),
): readonly EvaluatedTask[] => {
  const compares = [
    ...(order === 'reference' ? [] : orders(leads)[order]),
    byReference,
    byText(({ id }) => id),
  ];
  const sorted = tasks.toSorted((a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return descending ? sorted.reverse() : sorted;
};
