import type { Paper } from '@dondoc/api';

/** The screen that shows a paper; plans and other documents open over their register. */
export const paperAddress = ({ kind, id }: Pick<Paper, 'kind' | 'id'>, asOf: string | null): string => {
  const query = new URLSearchParams();
  if (kind !== 'directive') {
    query.set('tab', kind === 'plan' ? 'plans' : 'documents');
    query.set('paper', id);
  }
  if (asOf !== null) query.set('asOf', asOf);
  const path = kind === 'directive' ? `/directives/${id}` : '/directives';
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};
