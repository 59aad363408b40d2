import { listRemindersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { useRungWords } from '../reminders/rung-words.js';

const MOST = 100;

/** What was written to whom about this task, with the text as it was sent. */
export function Reminders({ taskId }: { readonly taskId: string }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { asOf } = useDay();
  const rungWords = useRungWords();
  const reminders = useQuery(listRemindersOptions({ query: { ...asOf, taskId, limit: MOST } }));
  const outcomes = {
    pending: words.task.reminderPending,
    delivered: words.task.reminderDelivered,
    failed: words.task.reminderFailed,
  };
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{words.task.reminders}</h2>
      <Answered of={reminders}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={words.task.noReminders} />
          ) : (
            <ul className="reports">
              {items.map(({ id, rung, rungAt, recipient, subject, body, outcome, failure }) => (
                <li key={id}>
                  <details>
                    <summary>
                      <strong>{rung}</strong> ({rungWords(rung)}), {printed.moment(rungAt)},{' '}
                      {words.task.sentTo} {nameOf(recipient.agencyId)}: {outcomes[outcome]}
                      {failure && ` (${failure.reason})`}
                    </summary>
                    <p>
                      <strong>{subject}</strong>
                    </p>
                    <p className="letter">{body}</p>
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
