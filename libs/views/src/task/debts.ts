import { inputDebts, officeDebt, type WorkingCalendar } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Debts } from './task.answer.js';
import type { Waits } from './waits.js';

/** What answers something later does not count yet. */
const dayBy = (answeredOn: CalendarDay | undefined, day: CalendarDay): CalendarDay | undefined =>
  answeredOn !== undefined && answeredOn <= day ? answeredOn : undefined;

/** Where the time went on a day that was not the lead's: with the issuing office, and with coordinating agencies. */
export const debtsOf = (waits: Waits, day: CalendarDay, calendar: WorkingCalendar): Debts => {
  const submissions = waits.submissions.filter(({ submittedOn }) => submittedOn <= day);
  const asked = waits.inputs.filter(({ requestedOn }) => requestedOn <= day);
  const { each, total } = officeDebt(
    submissions.map(({ submittedOn, answeredOn, endedOn }) => ({
      submittedOn,
      answeredOn: answeredOn ?? endedOn,
    })),
    day,
    calendar,
  );
  return {
    office: {
      submissions: submissions.map(({ submittedOn, answeredOn }, place) => ({
        ...{ submittedOn, answeredOn: dayBy(answeredOn, day) },
        ...(each[place] ?? total),
      })),
      total,
    },
    inputs: inputDebts(asked, day, calendar).map((days, place) => ({
      answerBy: asked[place]?.answerBy ?? day,
      ...days,
    })),
  };
};
