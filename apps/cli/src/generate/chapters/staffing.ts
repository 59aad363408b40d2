import type { CalendarDay } from '@dondoc/event-sourcing';
import { standingFor, type Office } from '../city/office.js';
import { addOfficers, furnish } from '../city/seats.js';
import type { Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { registerSomeone, settle, type Typist } from './establishing.js';

/** So many posts at most come into an office by a reorganisation; who finds none retires. */
const MOST_POSTS = 10;
const MOST_MORE_OFFICERS = 3;

const peopleOf = ({ seats }: Office): readonly string[] =>
  seats.flatMap(({ tenures }) => tenures.at(-1)?.accountId ?? []);

/** The people of what has ended take the posts of what stands in its place; where they are too few, somebody new comes. */
export function* staff(
  world: World,
  type: Typist,
  on: CalendarDay,
  { began, ended }: { readonly began: readonly Office[]; readonly ended: readonly Office[] },
): Part<void> {
  const moving = Map.groupBy(ended, (office) => standingFor(office, on));
  const chance = world.chance(`staff of ${on}`);
  const standing = [...moving.keys()].filter((office) => !began.includes(office));
  for (const office of [...began, ...standing]) {
    const people = (moving.get(office) ?? []).flatMap(peopleOf);
    const seats = began.includes(office)
      ? furnish(office, Math.min(MOST_POSTS, people.length))
      : addOfficers(office, Math.min(MOST_MORE_OFFICERS, people.length));
    for (const [place, seat] of seats.entries()) {
      const accountId = people[place] ?? (yield* registerSomeone(world, type, chance));
      yield* settle(type, office, seat, accountId, on);
    }
  }
}
