import type { Actor, CalendarDay, Instant, Outcome } from '@dondoc/event-sourcing';
import type { Office, Seat } from '../city/office.js';
import { someone } from '../city/people.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import { give, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';

/** Lists are typed in, one line after the other. */
const LINE_MS = 100;

/** The account that sets the installation up. */
export const administratorOf = (world: World): Actor => ({
  accountId: world.id('administrator'),
  postIds: [],
  roles: ['administrator'],
});

/** Types long lists, as the administrator unless somebody else is named. */
export interface Typist {
  readonly give: (command: string, target: string, body: Body, actor?: Actor) => Part<Outcome['events']>;
}

/** A typist who begins at an instant. */
export const typist = (world: World, from: Instant): Typist => {
  const administrator = administratorOf(world);
  let line = 0;
  return {
    *give(command, target, body, actor = administrator) {
      const at = new Date(Date.parse(from) + LINE_MS * line++).toISOString();
      return (yield* give(at, () => ({ command, target, actor, occurredAt: at, body }))).events;
    },
  };
};

/** The body of a registration; name and password for signing in are the vault's. */
export const account = (displayName: string, number: number): Body => ({
  displayName,
  email: `nguoi.${number}@example.org`,
  username: `nguoi.${number}`,
});

/** An agency is entered, as of a day. */
export function* register({ give: type }: Typist, office: Office, effectiveOn: CalendarDay): Part<void> {
  const { agencyId, name, symbol, kind, level, parent } = office;
  yield* type('RegisterAgency', agencyId, {
    ...{ name, shortName: symbol, kind, level, effectiveOn, provenance: 'illustrative' },
    ...(parent && { parentId: parent.agencyId }),
  });
}

/** Somebody new gets an account. @returns its id */
export function* registerSomeone(world: World, { give: type }: Typist, chance: Chance): Part<string> {
  const person = world.nextPerson();
  const accountId = world.id(`person ${person}`);
  yield* type('RegisterAccount', accountId, account(someone(chance), person));
  return accountId;
}

/** A post is established and somebody holds it, both from a day on. */
export function* settle(
  { give: type }: Typist,
  { agencyId }: Office,
  seat: Seat,
  accountId: string,
  effectiveOn: CalendarDay,
): Part<void> {
  const { title, roles, receivesReminders } = seat;
  const established = yield* type('EstablishPost', agencyId, {
    title,
    roles,
    receivesReminders,
    effectiveOn,
  });
  // of the post that was just established
  seat.postId = established.map(({ data }) => (data as { postId: string }).postId).join();
  yield* type('AppointToPost', agencyId, { postId: seat.postId, accountId, effectiveOn });
  seat.tenures.push({ accountId, from: effectiveOn });
}
