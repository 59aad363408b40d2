import type { DeadlineExplanation, DeadlineVersion } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { useSpeech } from '../words/language.js';

type Days = DeadlineExplanation['skipped'];

/** A deadline that was set anew says why, or which notice changed the calendar; one that is only computed cannot. */
interface Explained extends Pick<DeadlineVersion, 'reason' | 'notice'> {
  readonly explanation: DeadlineExplanation;
}

/** The rule by which a deadline falls on its day, each day that was not counted, with its reason, and what moved it. */
export function DeadlineWhy({ version }: { readonly version: Explained }) {
  const { words, say } = useSpeech();
  const { explanation, reason, notice } = version;
  return (
    <>
      <p>{say(explanation)}</p>
      <DaysWithReasons label={words.task.skipped} days={explanation.skipped} />
      <DaysWithReasons label={words.task.exchanged} days={explanation.exchanged} />
      {notice && (
        <p>
          {words.task.byNotice}: {notice.words}
        </p>
      )}
      {reason && (
        <p>
          {words.task.adjustedBecause}: {reason}
        </p>
      )}
      <p>
        {words.task.calendar}: {explanation.calendarVersion}
      </p>
    </>
  );
}

function DaysWithReasons({ label, days }: { readonly label: string; readonly days: Days }) {
  const { say } = useSpeech();
  const printed = usePrinted();
  if (days.length === 0) return null;
  return (
    <>
      <p>{label}:</p>
      <ul>
        {days.map(({ day, why }) => {
          // a Saturday that is left out for being one says so by its name
          const isSaid = printed.weekday(day).startsWith(say(why));
          return (
            <li key={day}>
              {printed.weekday(day)}
              {!isSaid && `: ${say(why)}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
