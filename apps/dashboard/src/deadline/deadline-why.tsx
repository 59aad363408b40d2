import type { DeadlineExplanation } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { useSpeech } from '../words/language.js';

/** The rule by which a deadline falls on its day, and each day that was not counted, with its reason. */
export function DeadlineWhy({ explanation }: { readonly explanation: DeadlineExplanation }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  return (
    <>
      <p>{say(explanation)}</p>
      {explanation.skipped.length > 0 && (
        <>
          <p>{words.task.skipped}:</p>
          <ul>
            {explanation.skipped.map(({ day, why }) => {
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
      )}
      <p>
        {words.task.calendar}: {explanation.calendarVersion}
      </p>
    </>
  );
}
