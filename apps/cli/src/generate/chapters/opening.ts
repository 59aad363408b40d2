import { instantOf, type Actor, type CalendarDay, type Instant } from '@dondoc/event-sourcing';
import type { Office, Seat } from '../city/office.js';
import { someone } from '../city/people.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import { give, type Life, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';

/** Agencies and posts count from this day on. */
const SINCE: CalendarDay = '2020-01-01';
/** The lists of people are typed in, one line after the other, before office hours of the first day. */
const LINE_MS = 100;

/** The account that sets the installation up. */
export const administratorOf = (world: World): Actor => ({
  accountId: world.id('administrator'),
  postIds: [],
  roles: ['administrator'],
});

interface Typist {
  readonly give: (command: string, target: string, body: Body) => Part<readonly { readonly data: unknown }[]>;
}

const typist = (world: World, administrator: Actor, from: Instant): Typist => {
  let line = 0;
  return {
    *give(command, target, body) {
      const at = new Date(Date.parse(from) + LINE_MS * line++).toISOString();
      const act = () => ({ command, target, actor: administrator, occurredAt: at, body });
      return (yield* give(at, act)).events;
    },
  };
};

/** The body of a registration; name and password for signing in are the vault's. */
export const account = (displayName: string, number: number): Body => ({
  displayName,
  email: `nguoi.${number}@example.org`,
  username: `nguoi.${number}`,
});

function* register({ give: type }: Typist, office: Office): Part<void> {
  const { agencyId, name, symbol, kind, level, parent } = office;
  yield* type('RegisterAgency', agencyId, {
    ...{ name, shortName: symbol, kind, level, effectiveOn: SINCE, provenance: 'illustrative' },
    ...(parent && { parentId: parent.agencyId }),
  });
}

function* settle(
  world: World,
  { give: type }: Typist,
  office: Office,
  seat: Seat,
  chance: Chance,
): Part<void> {
  const person = world.nextPerson();
  const accountId = world.id(`person ${person}`);
  const { title, roles, receivesReminders } = seat;
  const dated = { effectiveOn: SINCE };
  yield* type('RegisterAccount', accountId, account(someone(chance), person));
  const established = yield* type('EstablishPost', office.agencyId, {
    title,
    roles,
    receivesReminders,
    ...dated,
  });
  // of the post that was just established
  seat.postId = established.map(({ data }) => (data as { postId: string }).postId).join();
  yield* type('AppointToPost', office.agencyId, { postId: seat.postId, accountId, ...dated });
  seat.tenures.push({ accountId, from: SINCE });
  // whoever was appointed is known to the post from now on
  world.streams.forget(`account-${accountId}`);
}

/** The installation is set up: its administrator, every agency, every post and who holds it. */
export function* openingChapter(world: World): Life {
  const chance = world.chance('opening');
  const type = typist(world, administratorOf(world), instantOf(world.tier.firstDay, '04:00'));
  yield* type.give(
    'RegisterAccount',
    world.id('administrator'),
    account('Quản trị hệ thống', world.nextPerson()),
  );
  for (const office of world.city.offices) yield* register(type, office);
  for (const office of world.city.offices)
    for (const seat of office.seats) yield* settle(world, type, office, seat, chance);
}
