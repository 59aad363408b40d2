import { dayOf, type CalendarDay } from '@dondoc/event-sourcing';
import { isOpen } from '@dondoc/domain';
import type { TaskRow } from './task.row.js';

/** What lay with others than the lead, day by day: all that the debts of a task depend on. */
export interface Waits {
  readonly submissions: readonly {
    readonly submittedOn: CalendarDay;
    readonly answeredOn?: CalendarDay | undefined;
    /** It was withdrawn or superseded without an answer, which nobody owes any more. */
    readonly endedOn?: CalendarDay | undefined;
  }[];
  readonly inputs: readonly {
    readonly coordinatorId: string;
    readonly requestedOn: CalendarDay;
    readonly answerBy: CalendarDay;
    readonly answeredOn?: CalendarDay | undefined;
    readonly endedOn?: CalendarDay | undefined;
  }[];
}

const dayOn = (at: string | undefined): CalendarDay | undefined => (at === undefined ? undefined : dayOf(at));

/** From when the lead needed no input any more: it submitted, or the work was over. */
const wentOn = ({ submissions, lifecycle }: TaskRow, asked: CalendarDay): CalendarDay | undefined => {
  const submitted = submissions.find(({ submittedAt }) => dayOf(submittedAt) >= asked);
  const over = lifecycle.find((entry) => !isOpen(entry.lifecycle) && dayOf(entry.from) >= asked);
  return [dayOn(submitted?.submittedAt), dayOn(over?.from)].filter((day) => day !== undefined).toSorted()[0];
};

/** On which day it was withdrawn or superseded. */
const calledOff = ({ lifecycle }: TaskRow): CalendarDay | undefined =>
  dayOn(lifecycle.find((entry) => ['Withdrawn', 'Superseded'].includes(entry.lifecycle))?.from);

export const waitsOf = (row: TaskRow): Waits => ({
  submissions: row.submissions.map(({ submittedAt, answeredAt }) => ({
    submittedOn: dayOf(submittedAt),
    answeredOn: dayOn(answeredAt),
    endedOn: answeredAt === undefined ? calledOff(row) : undefined,
  })),
  inputs: row.inputs.flatMap(({ coordinatorId, requestedAt, answerBy, answeredAt }) => {
    // an input that nobody asked for is owed by nobody
    if (requestedAt === undefined || answerBy === undefined) return [];
    const requestedOn = dayOf(requestedAt);
    const endedOn = wentOn(row, requestedOn);
    return [{ coordinatorId, requestedOn, answerBy, answeredOn: dayOn(answeredAt), endedOn }];
  }),
});
