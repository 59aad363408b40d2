// The working calendar and the rules by which a deadline ends, read a second time.
import { shift } from './log.mjs';

/** What days are worked, by the calendar file. */
export const calendarOf = ({ daysOff, workedDays }) => {
  const off = new Set(daysOff.filter((row) => row.applies).map((row) => row.day));
  const worked = new Set(workedDays.filter((row) => row.applies).map((row) => row.day));
  const works = (day) =>
    worked.has(day) || (!off.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const move = (day, count) => {
    let at = day;
    for (let left = Math.abs(count); left > 0;) {
      at = shift(at, Math.sign(count));
      if (works(at)) left -= 1;
    }
    return at;
  };
  const workingDaysAfter = (from, to) => {
    let count = 0;
    for (let day = shift(from, 1); day <= to; day = shift(day, 1)) if (works(day)) count += 1;
    return count;
  };
  const roll = (day) => (works(day) ? day : move(day, 1));
  return { off, works, move, workingDaysAfter, roll };
};

/** The last day of a deadline. */
export const lastDay = (spec, startsOn, calendar) => {
  switch (spec.kind) {
    case 'none':
      return undefined;
    case 'fixed': {
      const day = spec.wording === 'before' ? shift(spec.date, -1) : spec.date;
      return spec.rolls ? calendar.roll(day) : day;
    }
    case 'period':
      return spec.unit === 'working'
        ? calendar.move(startsOn, spec.count)
        : calendar.roll(shift(startsOn, spec.count));
    case 'endOf': {
      const months = { month: 1, quarter: 3, halfYear: 6, year: 12 }[spec.period];
      const [year, month] = spec.containing.split('-').map(Number);
      return calendar.roll(
        new Date(Date.UTC(year, Math.ceil(month / months) * months, 0)).toISOString().slice(0, 10),
      );
    }
    default:
      throw new Error(`unknown kind of deadline ${spec.kind}`);
  }
};

/** A notice adds and withdraws days; what only waited for its notice gives way. */
export const amended = ({ daysOff, workedDays }, notice) => {
  const change = (rows, added, withdrawn) => {
    const gone = new Set([...withdrawn, ...added.map(({ day }) => day)]);
    const applying = added.map((row) => ({ ...row, applies: true }));
    return [...rows.filter(({ day }) => !gone.has(day)), ...applying];
  };
  return {
    daysOff: change(daysOff, notice.daysOffAdded, notice.daysOffWithdrawn),
    workedDays: change(workedDays, notice.workedDaysAdded, notice.workedDaysWithdrawn),
  };
};
