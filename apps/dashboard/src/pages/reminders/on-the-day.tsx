import { getReminderSummaryOptions, listDaysOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDay, usePrinted } from '../../day/day.js';
import { useSpeech } from '../../words/language.js';
import { useReminderFilter } from './reminder-filter.js';

/** How many letters belong to the day shown; where there are none, whether because nobody works. */
export function OnTheDay() {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { day, today, asOf } = useDay();
  const { addressOf } = useReminderFilter();
  const summary = useQuery(getReminderSummaryOptions({ query: { ...asOf, dayFrom: day, dayTo: day } }));
  const days = useQuery(listDaysOptions({ query: { from: day, to: day } }));
  if (!summary.data || !days.data) return null;
  const which = day === today ? words.reminders.today : words.reminders.onDay(printed.day(day));
  const { delivered, issued } = summary.data;
  const [worked] = days.data.items;
  if (issued > 0)
    return (
      <p role="status">
        <Link to={addressOf({ tab: delivered > 0 ? 'sent' : 'failed', from: day, to: day })}>
          {words.reminders.someOn(which, delivered > 0 ? delivered : issued)}
        </Link>
      </p>
    );
  return (
    <p role="status">
      <strong>
        {worked?.working === false
          ? words.reminders.dayOff(which, day === today || !worked.why ? '' : say(worked.why))
          : words.reminders.noneOn(which)}
      </strong>
    </p>
  );
}
