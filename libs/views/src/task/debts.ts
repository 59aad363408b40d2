import { dayOf, type CalendarDay } from '@dondoc/event-sourcing';
import { inputDebts, isOpen, officeDebt, type WorkingCalendar } from '@dondoc/domain';
import { hadOccurred } from '../dated.js';
import type { Debts } from './task.answer.js';
import type { TaskRow } from './task.row.js';

/** Something counts once it has occurred; what answers it later does not count yet. */
const dayBy = (at: string | undefined, day: CalendarDay): CalendarDay | undefined =>
  at === undefined || !hadOccurred(at, day) ? undefined : dayOf(at);

/** From when the lead needed no input any more: it submitted, or the work was over. */
const wentOn = ({ submissions, lifecycle }: TaskRow, asked: string): CalendarDay | undefined => {
  const submitted = submissions.find(({ submittedAt }) => dayOf(submittedAt) >= dayOf(asked));
  const over = lifecycle.find((entry) => !isOpen(entry.lifecycle) && dayOf(entry.from) >= dayOf(asked));
  return [submitted && dayOf(submitted.submittedAt), over && dayOf(over.from)]
    .filter((day) => day !== undefined)
    .toSorted()[0];
};

/** Where the time went on a day that was not the lead's: with the issuing office, and with coordinating agencies. */
export const debtsOf = (row: TaskRow, day: CalendarDay, calendar: WorkingCalendar): Debts => {
  const submissions = row.submissions
    .filter(({ submittedAt }) => hadOccurred(submittedAt, day))
    .map(({ submittedAt, answeredAt }) => ({
      submittedOn: dayOf(submittedAt),
      answeredOn: dayBy(answeredAt, day),
    }));
  const asked = row.inputs.flatMap(({ coordinatorId, requestedAt, answerBy, answeredAt }) =>
    requestedAt === undefined || answerBy === undefined || !hadOccurred(requestedAt, day)
      ? []
      : [
          {
            ...{ coordinatorId, answerBy },
            answeredOn: dayBy(answeredAt, day),
            endedOn: wentOn(row, requestedAt),
          },
        ],
  );
  const { each, total } = officeDebt(submissions, day, calendar);
  const inputs = inputDebts(asked, day, calendar);
  return {
    office: {
      submissions: submissions.map((submission, place) => ({ ...submission, ...(each[place] ?? total) })),
      total,
    },
    inputs: inputs.map((days, place) => ({ answerBy: asked[place]?.answerBy ?? day, ...days })),
  };
};
