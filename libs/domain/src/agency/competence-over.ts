import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import type { CompetenceKind } from './agency.events.js';
import { agency } from './agency.state.js';
import { holdsOn } from './competence.js';
import { agencyAndSuperiors } from './lies-under.js';

const LONGEST_CHAIN = 5;

/**
 * What an agency may do to another on the day, the most that holds. It leads what stands under it, what it was given to
 * lead, and what stands under that: a Party committee leads the executive committee and so its departments. To supervise or
 * inspect an agency is to supervise or inspect what stands under it; neither is passed on by leading.
 */
export const competenceOver = async (
  look: Look,
  agencyId: string,
  overId: string,
  day: CalendarDay,
): Promise<CompetenceKind | undefined> => {
  const [own, ...superiors] = await agencyAndSuperiors(look, overId, day);
  if (superiors.some(({ id }) => id === agencyId)) return 'leads';
  const within = new Set([own, ...superiors].flatMap((each) => each?.id ?? []));
  const seen = new Set<string>();
  let watching: CompetenceKind | undefined;
  let leading = [agencyId];
  for (let depth = 0; leading.length > 0 && depth < LONGEST_CHAIN; depth += 1) {
    const states = await Promise.all(leading.map((id) => look(agency, id)));
    for (const id of leading) seen.add(id);
    const held = states.flatMap((state) => state?.competences.filter((each) => holdsOn(each, day)) ?? []);
    const reaching = held.filter((each) => within.has(each.overId));
    if (reaching.some(({ kind }) => kind === 'leads')) return 'leads';
    if (depth === 0) watching = reaching[0]?.kind;
    leading = held.flatMap(({ kind, overId: next }) => (kind === 'leads' && !seen.has(next) ? [next] : []));
  }
  return watching;
};

/** Whether the agency may give orders to the other on the day; none gives orders to itself. */
export const leads = async (
  look: Look,
  agencyId: string,
  overId: string,
  day: CalendarDay,
): Promise<boolean> => agencyId !== overId && (await competenceOver(look, agencyId, overId, day)) === 'leads';
