import { retryReminders, type RetryRemindersBody } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { v4 } from 'uuid';
import { queries, rememberPosition } from '../../api/connect.js';
import { ApiFault } from '../../api/fault.js';
import { useWords } from '../../words/language.js';

interface RetryAllProps {
  readonly total: number;
  readonly filter: RetryRemindersBody;
}

/** Asks for all failed letters of the filter again; asked twice under one key, it is done once. */
export function RetryAll({ total, filter }: RetryAllProps) {
  const words = useWords();
  const { message } = App.useApp();
  const key = useRef<string>(undefined);
  const asking = useMutation({
    mutationFn: async () => {
      // the browser's own randomUUID is missing from pages that are not served securely
      key.current ??= v4();
      const headers = { 'Idempotency-Key': key.current };
      return (await retryReminders({ body: filter, headers, throwOnError: true })).data;
    },
    onSuccess: async ({ retried, refused, position }) => {
      key.current = undefined;
      rememberPosition(position);
      void message.success(
        refused.length > 0
          ? words.reminders.retriedSome(retried, refused.length)
          : words.reminders.retried(retried),
      );
      await queries.invalidateQueries();
    },
    onError: (error) =>
      void message.error(
        error instanceof ApiFault && !error.isOffline ? error.detail : words.states.offlineShort,
      ),
  });
  return (
    <Popconfirm
      title={words.reminders.retryAllAsk(total)}
      okText={words.reminders.retry}
      onConfirm={() => asking.mutate()}
    >
      <Button loading={asking.isPending}>{words.reminders.retryAll(total)}</Button>
    </Popconfirm>
  );
}
