import { getReminderSummaryOptions, listComingRemindersOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDay, usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { useWords } from '../../words/language.js';
import { useReminderFilter, type Tab } from './reminder-filter.js';

/** How many were sent, come, failed and await a signature: each number is the way to its list. */
export function Numbers() {
  const words = useWords();
  const printed = usePrinted();
  const { asOf, isPast } = useDay();
  const { tab, days, ofSent, ofFailed, ofComing, addressOf } = useReminderFilter();
  const kept = { placeholderData: keepPreviousData };
  const sent = useQuery({ ...getReminderSummaryOptions({ query: { ...asOf, ...ofSent } }), ...kept });
  const failed = useQuery({ ...getReminderSummaryOptions({ query: { ...asOf, ...ofFailed } }), ...kept });
  const coming = useQuery({
    ...listComingRemindersOptions({ query: { days, ...ofComing, limit: 1 } }),
    ...kept,
  });
  const way = (to: Tab, n: ReactNode) => (
    <Link
      to={addressOf({ tab: to })}
      className="figure"
      {...(to === tab && { 'aria-current': 'true' as const })}
    >
      {typeof n === 'number' ? printed.count(n) : n}
    </Link>
  );
  const { delivered, pending } = sent.data ?? {};
  const failures = failed.data?.failed;
  return (
    <nav aria-label={words.reminders.lists}>
      <ul className="numbers">
        <NumberCard label={words.reminders.sent} note={words.reminders.sentNote}>
          {way('sent', delivered ?? '…')}
        </NumberCard>
        {(tab === 'pending' || (pending ?? 0) > 0) && (
          <NumberCard label={words.reminders.pending}>{way('pending', pending ?? '…')}</NumberCard>
        )}
        <NumberCard
          label={words.reminders.coming}
          note={isPast ? words.reminders.comingNow : words.reminders.comingNote(days)}
        >
          {way('coming', coming.data?.total ?? '…')}
        </NumberCard>
        <NumberCard label={words.reminders.failed} tone={failures ? 'late' : undefined}>
          {way('failed', failures ?? '…')}
        </NumberCard>
        <NumberCard label={words.reminders.letters} note={words.reminders.lettersNote}>
          {way('letters', words.reminders.lettersSee)}
        </NumberCard>
      </ul>
    </nav>
  );
}
