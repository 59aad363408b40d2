/** An address of the dashboard, with the day that is looked at: null where that is today. */
export const onSameDay = (to: string, asOf: string | null): string => {
  const [rest = '', hash] = to.split('#', 2);
  const [path = '', asked] = rest.split('?', 2);
  const query = new URLSearchParams(asked);
  if (asOf !== null) query.set('asOf', asOf);
  return `${path}${query.size > 0 ? `?${query.toString()}` : ''}${hash === undefined ? '' : `#${hash}`}`;
};
