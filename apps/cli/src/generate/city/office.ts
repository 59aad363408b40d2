import type { AgencyKind, Level, Role } from '@dondoc/domain';
import type { Actor, Authority, CalendarDay, Capacity } from '@dondoc/event-sourcing';
import type { Chance } from '../engine/chance.js';

/** Who holds a post from which day on. */
interface Tenure {
  readonly accountId: string;
  readonly from: CalendarDay;
}

/** A post as the history knows it; its id is the one that the domain gave it. */
export interface Seat {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly receivesReminders: boolean;
  postId: string;
  readonly tenures: Tenure[];
}

/** How an office ended: the first day on which it is no more, and who stands in its place, the first of them for all that is not said. */
export interface Ending {
  readonly on: CalendarDay;
  readonly into: readonly Office[];
}

/** An agency, and what kind of work comes out of it. */
export interface Office {
  readonly agencyId: string;
  readonly name: string;
  /** As it stands in the numbers of its papers: `SNV`. */
  readonly symbol: string;
  readonly kind: AgencyKind;
  readonly level: Level;
  parent: Office | undefined;
  ending?: Ending;
  readonly units: Office[];
  readonly seats: Seat[];
  /** So many of a hundred of its tasks are left lying, open and overdue: the quality of the agency. */
  readonly leftLying: number;
}

const holderOn = ({ tenures }: Seat, day: CalendarDay): string => {
  const tenure = tenures.findLast(({ from }) => from <= day) ?? tenures[0];
  if (!tenure) throw new Error('nobody was appointed');
  return tenure.accountId;
};

const seatFor = ({ name, seats }: Office, role: Role): Seat => {
  const seat = seats.find(({ roles }) => roles.includes(role));
  if (!seat) throw new Error(`${name} has no ${role}`);
  return seat;
};

const actorIn = ({ agencyId }: Office, seat: Seat, day: CalendarDay): Actor => ({
  accountId: holderOn(seat, day),
  agencyId,
  postIds: [seat.postId],
  roles: seat.roles,
});

/** Whether the office exists on a day, as far as the history has been told. */
export const isLiving = ({ ending }: Office, day: CalendarDay): boolean =>
  ending === undefined || day < ending.on;

/** The office itself or, once it has ended, who stands in its place on the day. */
export const standingFor = (office: Office, day: CalendarDay): Office => {
  const [successor] = isLiving(office, day) ? [] : (office.ending?.into ?? []);
  return successor ? standingFor(successor, day) : office;
};

/** Whoever holds the first post with the role on the day. */
export const whoIs = (office: Office, role: Role, day: CalendarDay): Actor =>
  actorIn(office, seatFor(office, role), day);

/** One of its officers. */
export const anOfficer = (office: Office, chance: Chance, day: CalendarDay): Actor =>
  actorIn(office, chance.oneOf(office.seats.filter(({ roles }) => roles.includes('officer'))), day);

/** The post that follows the tasks that the agency gave. */
export const trackingPostOf = (office: Office): string => seatFor(office, 'tracking-officer').postId;

/** Who signs: the head, or a deputy for the head (KT.). */
export const signing = (
  office: Office,
  chance: Chance,
  signedOn: CalendarDay,
  documentId?: string,
): Omit<Authority, 'documentId'> & { readonly capacity: Capacity; readonly documentId?: string } => {
  const forTheHead = chance.often(35);
  const seat = seatFor(office, forTheHead ? 'leader' : 'head');
  return {
    capacity: forTheHead
      ? 'KT'
      : office.kind === 'executive' && office.symbol.startsWith('UBND')
        ? 'TM'
        : 'own',
    ...(documentId !== undefined && { documentId }),
    signedOn,
    postId: seat.postId,
    holderId: holderOn(seat, signedOn),
  };
};
