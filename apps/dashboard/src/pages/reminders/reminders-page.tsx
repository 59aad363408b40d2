import type { ReactNode } from 'react';
import { DayBar } from '../../day/day-bar.js';
import { useTitle } from '../../shell/title.js';
import { Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { ComingList } from './coming.js';
import { Filters } from './filters.js';
import { Letters } from './letters.js';
import { Numbers } from './numbers.js';
import { OnTheDay } from './on-the-day.js';
import { useReminderFilter, type Tab } from './reminder-filter.js';
import './reminders.css';

/** Nhắc việc, đôn đốc: what was sent, what comes, what failed, and why. */
export default function RemindersPage() {
  const words = useWords();
  useTitle(words.reminders.title);
  const { tab } = useReminderFilter();
  const lists: Readonly<Record<Tab, ReactNode>> = {
    sent: <Letters state="delivered" />,
    pending: <Letters state="pending" />,
    failed: <Letters state="failed" />,
    coming: <ComingList />,
    letters: <Nothing text={words.reminders.noLetters} hint={words.reminders.noLettersHint} />,
  };
  return (
    <>
      <h1>{words.reminders.title}</h1>
      <p className="note">{words.reminders.lead}</p>
      <DayBar />
      <OnTheDay />
      <Numbers />
      <h2>{words.reminders[tab]}</h2>
      {tab !== 'letters' && <Filters />}
      {lists[tab]}
    </>
  );
}
