import type { DeadlineExplanation, DeadlineVersion } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { useSpeech } from '../words/language.js';

type Days = DeadlineExplanation['skipped'];

interface DeadlineWhyProps {
  readonly explanation: DeadlineExplanation;
  /** For a deadline that was set anew: why, or the notice that changed the calendar. */
  readonly adjusted?: Pick<DeadlineVersion, 'reason' | 'notice'>;
}

/** The rule by which a deadline falls on its day, each day that was not counted, with its reason, and what moved it. */
export function DeadlineWhy({ explanation, adjusted }: DeadlineWhyProps) {
  const { words, say } = useSpeech();
  return (
    <>
      <p>{say(explanation)}</p>
      <DaysWithReasons label={words.task.skipped} days={explanation.skipped} />
      <DaysWithReasons label={words.task.exchanged} days={explanation.exchanged} />
      {adjusted?.notice && (
        <p>
          {words.task.byNotice}: {adjusted.notice.words}
        </p>
      )}
      {adjusted?.reason && (
        <p>
          {words.task.adjustedBecause}: {adjusted.reason}
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
