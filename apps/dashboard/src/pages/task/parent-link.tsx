import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { DayLink } from '../../day/day-link.js';
import { useDay } from '../../day/day.js';
import { useWords } from '../../words/language.js';

/** The way to the task that this one is a part of, by its number and its words. */
export function ParentLink({ id }: { readonly id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const { data } = useQuery(getTaskOptions({ path: { id }, query: asOf }));
  return (
    <>
      <DayLink to={`/tasks/${id}`}>{data?.task.reference ?? words.nav.task}</DayLink> {data?.task.content}
    </>
  );
}
