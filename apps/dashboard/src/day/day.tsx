import { useSearchParams } from 'react-router';
import { useSession } from '../session/session.js';
import { useSpeech } from '../words/language.js';
import { CALENDAR_DAY } from './calendar-day.js';
import { dayOf, printCount, printDay, printMoment, printWeekday } from './printed.js';

/** The day that the screens show: the one in the address, or today of business time. */
export const useDay = () => {
  const [address, setAddress] = useSearchParams();
  const now = useSession()?.me.now ?? new Date().toISOString();
  const today = dayOf(now);
  const asked = address.get('asOf') ?? '';
  const isPast = CALENDAR_DAY.test(asked) && asked !== today;
  return {
    today,
    day: isPast ? asked : today,
    /** For the query of a read; absent on today, so that what just happened shows. */
    asOf: isPast ? { asOf: asked } : {},
    isPast,
    setDay: (day: string | undefined) =>
      setAddress((before) => {
        const after = new URLSearchParams(before);
        if (day === undefined || day === today) after.delete('asOf');
        else after.set('asOf', day);
        after.delete('cursor');
        after.delete('page');
        return after;
      }),
  };
};

/** Days, moments and counts in the person's language. */
export const usePrinted = () => {
  const { language, words } = useSpeech();
  return {
    day: (day: string) => printDay(day, language),
    weekday: (day: string) => printWeekday(day, language, words),
    moment: (at: string) => printMoment(at, language, words),
    count: (count: number) => printCount(count, language),
  };
};
