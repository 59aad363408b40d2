import type { ReminderLine } from '@dondoc/api';
import { Button } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { usePeople } from '../../agency/people.js';
import { usePosts } from '../../agency/posts.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';
import { AboutTask } from './about-task.js';
import { useRungWords } from './rung-words.js';
import { Why } from './why.js';

interface LetterListProps {
  readonly items: readonly ReminderLine[];
  /** For whoever may ask for a failed letter again. */
  readonly onRetry: ((reminder: ReminderLine) => void) | undefined;
}

/** Letters as they were sent: of which task, to whom, what became of them, and why they were written. */
export function LetterList({ items, onRetry }: LetterListProps) {
  const words = useWords();
  const printed = usePrinted();
  const rungWords = useRungWords();
  const { nameOf } = useAgencies();
  const personOf = usePeople(items.map(({ recipient }) => recipient.accountId));
  const postOf = usePosts(items.flatMap(({ recipient }) => recipient.postId ?? []));
  const outcomeOf = ({ outcome, outcomeAt, failure, attempt }: ReminderLine): string =>
    [
      outcome === 'delivered'
        ? words.reminders.delivered
        : outcome === 'failed'
          ? words.reminders.wasFailed
          : words.reminders.wasPending,
      outcomeAt && `, ${printed.moment(outcomeAt)}`,
      failure && `: ${failure.reason} (${failure.code})`,
      attempt > 1 && `, ${words.reminders.attempt(attempt)}`,
    ]
      .filter(Boolean)
      .join('');
  const recipientOf = ({ recipient: { agencyId, postId, accountId } }: ReminderLine): string => {
    const person = accountId === undefined ? words.reminders.nobody : personOf(accountId);
    return [person, postId && postOf(postId), nameOf(agencyId)].filter(Boolean).join(', ');
  };
  return (
    <ul className="letters">
      {items.map((reminder) => (
        <li key={reminder.id}>
          <p>
            <span className="tag plain">{reminder.rung}</span> {rungWords(reminder.rung)} (
            {words.reminders.due} {printed.day(reminder.dueOn)}): <AboutTask {...reminder} />
          </p>
          <p className="note">
            {words.reminders.sentTo}: {recipientOf(reminder)}
          </p>
          <p className={reminder.outcome === 'failed' ? 'outcome late' : 'outcome'}>{outcomeOf(reminder)}</p>
          <div className="letter-parts">
            <details>
              <summary>{words.reminders.letter}</summary>
              <p>
                <strong>{reminder.subject}</strong>
              </p>
              <p className="letter">{reminder.body}</p>
            </details>
            <Why id={reminder.id} />
            {onRetry && reminder.outcome === 'failed' && (
              <Button size="small" onClick={() => onRetry(reminder)}>
                {words.reminders.retry}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
