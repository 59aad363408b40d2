import { Link, useSearchParams, type LinkProps } from 'react-router';
import { onSameDay } from './on-same-day.js';

interface DayLinkProps extends Omit<LinkProps, 'to'> {
  readonly to: string;
}

/** A way to another screen that shows it on the same day. */
export function DayLink({ to, ...link }: DayLinkProps) {
  const [address] = useSearchParams();
  return <Link {...link} to={onSameDay(to, address.get('asOf'))} />;
}
