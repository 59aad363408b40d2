import type { ComingReminders } from '@dondoc/api';
import { listComingRemindersOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { usePrinted } from '../../day/day.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import type { Words } from '../../words/vi.js';
import { AboutTask } from './about-task.js';
import { useReminderFilter } from './reminder-filter.js';
import { useRungWords } from './rung-words.js';

type Coming = ComingReminders['items'][number];

const SHOWN_FIRST = 100;
const MOST = 5000;

const isPart = (part: string, of: Words['reminders']['audience']): part is keyof typeof of =>
  Object.hasOwn(of, part);

function Day({ day, items }: { readonly day: string; readonly items: readonly Coming[] }) {
  const words = useWords();
  const printed = usePrinted();
  const rungWords = useRungWords();
  const { audience } = words.reminders;
  return (
    <section aria-labelledby={`coming-${day}`}>
      <h3 id={`coming-${day}`}>
        {printed.weekday(day)}: {words.reminders.foundComing(items.length)}
      </h3>
      <ul className="letters">
        {items.map((item) => (
          <li key={`${item.taskId} ${item.rung} ${item.at}`}>
            <p>
              <span className="tag plain">{item.rung}</span> {rungWords(item.rung)} ({words.reminders.due}{' '}
              {printed.day(item.dueOn)}): <AboutTask taskId={item.taskId} task={item} />
            </p>
            <p className="note">
              {words.reminders.sentTo}:{' '}
              {item.audience.map((part) => (isPart(part, audience) ? audience[part] : part)).join(', ')},{' '}
              {printed.moment(item.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What will be sent if nothing else happens, day by day. */
export function ComingList() {
  const words = useWords();
  const { days, ofComing } = useReminderFilter();
  const [isWhole, setWhole] = useState(false);
  const coming = useQuery({
    ...listComingRemindersOptions({ query: { days, ...ofComing, limit: isWhole ? MOST : SHOWN_FIRST } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered of={coming}>
      {({ items, total }) => {
        return (
          <>
            <p role="status">
              <strong>{words.reminders.foundComing(total)}</strong>
            </p>
            {total === 0 && <Nothing text={words.reminders.emptyComing} />}
            {[...Map.groupBy(items, ({ day }) => day)].map(([day, ofDay]) => (
              <Day key={day} day={day} items={ofDay} />
            ))}
            {!isWhole && items.length < total && (
              <Button onClick={() => setWhole(true)}>{words.reminders.showAll(total)}</Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
