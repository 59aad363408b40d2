import { refusal, type CalendarDay, type Sentence } from '@dondoc/event-sourcing';
import type { SkippedDay, WorkingCalendar } from '../calendar/working-calendar.js';
import type { ResolvedDeadline } from './deadline-spec.js';
import { lastDayByTheWords } from './resolve-deadline.js';
import { exchangedInWords, skippedInWords } from './skipped-in-words.js';
import { movedInWords, specInWords, staysInWords, type DeadlineRule } from './spec-in-words.js';

/** Why a deadline falls on its day, for people (`vi`, `en`) and for programs. */
export interface DeadlineExplanation extends Sentence {
  readonly rule: DeadlineRule;
  readonly startsOn?: CalendarDay;
  readonly dueOn?: CalendarDay;
  readonly reviewOn?: CalendarDay;
  readonly calendarVersion: string;
  /** Days off that a count in working days passed over, or that moved the last day. */
  readonly skipped: readonly SkippedDay[];
  /** Days of weekends that count because they are worked in exchange for another day. */
  readonly exchanged: readonly SkippedDay[];
}

/** The deadline was worked out with another version of the calendar than the one at hand. */
export const calendarVersionDiffers = refusal<{ wanted: string; given: string }>(
  'calendar-version-differs',
  'rule',
  ({ wanted, given }) => ({
    vi: `Thời hạn được tính theo lịch làm việc ${wanted}, không phải ${given}.`,
    en: `The deadline was worked out with working calendar ${wanted}, not ${given}.`,
  }),
);

const NOTHING: Sentence = { vi: '', en: '' };

interface Moved extends Pick<DeadlineExplanation, 'skipped' | 'exchanged'> {
  readonly more: Sentence;
}

/** What the calendar did to a deadline: the days that a count passed over or counted, or why the last day moved or did not. */
const whatMoved = (
  { spec, startsOn }: ResolvedDeadline,
  dueOn: CalendarDay,
  calendar: WorkingCalendar,
): Moved => {
  if (spec.kind === 'none') return { skipped: [], exchanged: [], more: NOTHING };
  if (spec.kind === 'period' && spec.unit === 'working') {
    const skipped = calendar.skippedDays(startsOn ?? dueOn, dueOn);
    const exchanged = calendar.exchangedDays(startsOn ?? dueOn, dueOn);
    const [left, counted] = [skippedInWords(skipped), exchangedInWords(exchanged)];
    return { skipped, exchanged, more: { vi: left.vi + counted.vi, en: left.en + counted.en } };
  }
  const exchanged = calendar.exchangedDays(dueOn, dueOn);
  const lastDay = lastDayByTheWords(spec, startsOn, calendar);
  if (lastDay === dueOn)
    return { skipped: [], exchanged, more: exchanged.length > 0 ? staysInWords(dueOn) : NOTHING };
  return {
    skipped: calendar.skippedDays(lastDay, dueOn),
    exchanged,
    more: movedInWords(lastDay, dueOn),
  };
};

/**
 * Explains a deadline in the words of officials: *20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9*.
 * @throws `calendar-version-differs` when the calendar is not the one that the deadline was worked out with.
 */
export const explainDeadline = (
  resolved: ResolvedDeadline,
  calendar: WorkingCalendar,
): DeadlineExplanation => {
  const { spec, calendarVersion, startsOn, dueOn, reviewOn } = resolved;
  if (calendarVersion !== calendar.version)
    throw calendarVersionDiffers({ wanted: calendarVersion, given: calendar.version });

  const words = specInWords(spec, reviewOn ?? '');
  if (spec.kind === 'none' || dueOn === undefined)
    return {
      ...words,
      calendarVersion,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      ...{ skipped: [], exchanged: [] },
    };

  const days = { calendarVersion, ...(startsOn === undefined ? {} : { startsOn }), dueOn };
  const { skipped, exchanged, more } = whatMoved(resolved, dueOn, calendar);
  return { ...words, ...days, vi: words.vi + more.vi, en: words.en + more.en, skipped, exchanged };
};
