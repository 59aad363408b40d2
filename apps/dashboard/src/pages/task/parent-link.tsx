import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useDay } from '../../day/day.js';
import { useWords } from '../../words/language.js';

/** The way to the task that this one is a part of, by its number and its words. */
export function ParentLink({ id }: { readonly id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const [address] = useSearchParams();
  const { data } = useQuery(getTaskOptions({ path: { id }, query: asOf }));
  const day = address.get('asOf');
  return (
    <>
      <Link to={`/tasks/${id}${day ? `?asOf=${day}` : ''}`}>{data?.task.reference ?? words.nav.task}</Link>{' '}
      {data?.task.content}
    </>
  );
}
