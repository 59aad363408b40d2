import type { ReminderLine } from '@dondoc/api';
import { listRemindersOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useDay } from '../../day/day.js';
import { useSession } from '../../session/session.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { LetterList } from './letter-list.js';
import { PAGE, useReminderFilter } from './reminder-filter.js';
import { RetryAll } from './retry-all.js';
import { RetryDrawer } from './retry-drawer.js';

interface LettersProps {
  readonly state: 'delivered' | 'pending' | 'failed';
}

/** The letters of one outcome, page by page; who may, sends failed ones again. */
export function Letters({ state }: LettersProps) {
  const words = useWords();
  const { asOf, isPast } = useDay();
  const { ofSent, ofFailed, cursor, page, change } = useReminderFilter();
  const mayRetry = useSession()?.me.account.administrator === true && !isPast;
  const [retrying, setRetrying] = useState<ReminderLine>();
  const isFailed = state === 'failed';
  const filter = isFailed ? ofFailed : ofSent;
  const list = useQuery({
    ...listRemindersOptions({ query: { ...asOf, ...filter, state, limit: PAGE, ...(cursor && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered of={list}>
      {({ items, total, next }) => (
        <>
          <div className="list-head">
            <p role="status">
              <strong>{words.reminders.found(total)}</strong>
            </p>
            {isFailed && mayRetry && total > 0 && <RetryAll total={total} filter={ofFailed} />}
          </div>
          {items.length === 0 ? (
            <Nothing text={isFailed ? words.reminders.emptyFailed : words.reminders.emptySent} />
          ) : (
            <LetterList items={items} onRetry={mayRetry ? setRetrying : undefined} />
          )}
          <Space wrap className="not-printed">
            {cursor !== undefined && (
              <Button onClick={() => change({ cursor: undefined })}>{words.tasks.firstPage}</Button>
            )}
            {next !== undefined && (
              <Button onClick={() => change({ cursor: next, page: String(page + 1) })}>
                {words.tasks.nextPage}
              </Button>
            )}
            {(cursor !== undefined || next !== undefined) && <span>{words.tasks.page(page)}</span>}
          </Space>
          {retrying && (
            <RetryDrawer key={retrying.id} reminder={retrying} onClose={() => setRetrying(undefined)} />
          )}
        </>
      )}
    </Answered>
  );
}
