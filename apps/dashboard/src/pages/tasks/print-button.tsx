import { listTasks, type ListTasksData, type TaskLine } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ApiFault } from '../../api/fault.js';
import { useWords } from '../../words/language.js';
import { PrintedRegister } from './printed-register.js';

type Query = NonNullable<ListTasksData['query']>;

const PAGE = 500;
/** From here on somebody is asked first: so many rows fill hundreds of sheets. */
const MANY = 2_000;

const allOf = async (query: Query): Promise<readonly TaskLine[]> => {
  const all: TaskLine[] = [];
  let cursor: string | undefined;
  do {
    const page = { ...query, limit: PAGE, ...(cursor && { cursor }) };
    const { items, next }: { items: TaskLine[]; next?: string } = (
      await listTasks({ query: page, throwOnError: true })
    ).data;
    all.push(...items);
    cursor = next;
  } while (cursor);
  return all;
};

/** Prints all rows of the filter, whatever page is shown. */
export function PrintButton({ query, total }: { readonly query: Query; readonly total: number }) {
  const words = useWords();
  const { message, modal } = App.useApp();
  const [rows, setRows] = useState<readonly TaskLine[]>();
  const read = useMutation({
    mutationFn: () => allOf(query),
    onSuccess: setRows,
    onError: (error) =>
      void message.error(
        error instanceof ApiFault && !error.isOffline ? error.detail : words.states.offlineShort,
      ),
  });
  useEffect(() => {
    if (!rows) return undefined;
    const { body } = document;
    body.dataset['printing'] = 'register';
    const end = () => setRows(undefined);
    globalThis.addEventListener('afterprint', end);
    globalThis.print();
    return () => {
      delete body.dataset['printing'];
      globalThis.removeEventListener('afterprint', end);
    };
  }, [rows]);
  const ask = () => {
    if (total <= MANY) return read.mutate();
    void modal.confirm({ title: words.tasks.printMany(total), onOk: () => read.mutate() });
  };
  return (
    <>
      <Button loading={read.isPending} onClick={ask}>
        {words.tasks.print}
      </Button>
      {rows &&
        createPortal(<PrintedRegister items={rows} />, document.getElementById('content') ?? document.body)}
    </>
  );
}
