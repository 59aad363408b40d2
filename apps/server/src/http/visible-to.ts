import type { Actor, CalendarDay } from '@dondoc/event-sourcing';
import type { Installation } from '@dondoc/runtime';

/**
 * The agencies as which an actor sees restricted records: its own and those in whose place that one stands. Undefined for
 * an actor who sees them all.
 */
export const visibleTo = (
  { access, offices }: Pick<Installation, 'access' | 'offices'>,
  actor: Actor,
  today: CalendarDay,
): readonly string[] | undefined => {
  if (access.seesRestricted(actor)) return undefined;
  const { accountId, agencyId } = actor;
  return agencyId === undefined ? [accountId] : [agencyId, ...offices.inPlaceOf(agencyId, today)];
};
