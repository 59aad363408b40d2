import { exportTasks, type ExportTasksData } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ApiFault } from '../../api/fault.js';
import { useDay } from '../../day/day.js';
import { useWords } from '../../words/language.js';

type Query = NonNullable<ExportTasksData['query']>;

const hand = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** The whole filtered list as a file for a spreadsheet. */
export function ExportButton({ query }: { readonly query: Query }) {
  const words = useWords();
  const { message } = App.useApp();
  const { day } = useDay();
  const write = useMutation({
    // read as a blob, so that the mark at its beginning, by which a spreadsheet knows its letters, stays
    mutationFn: async (): Promise<unknown> =>
      (await exportTasks({ query, parseAs: 'blob', throwOnError: true })).data,
    onSuccess: (file) => {
      if (file instanceof Blob) hand(file, `nhiem-vu-${day}.csv`);
      void message.success(words.tasks.exported);
    },
    onError: (error) =>
      void message.error(
        error instanceof ApiFault && !error.isOffline ? error.detail : words.states.offlineShort,
      ),
  });
  return (
    <Button loading={write.isPending} onClick={() => write.mutate()}>
      {words.tasks.exportCsv}
    </Button>
  );
}
