import { instantOf, type CalendarDay } from '@dondoc/event-sourcing';
import type { Life } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { account, administratorOf, register, registerSomeone, settle, typist } from './establishing.js';

/** Agencies and posts count from this day on. */
const SINCE: CalendarDay = '2020-01-01';

/** The installation is set up before office hours: its administrator, every agency, every post and who holds it. */
export function* openingChapter(world: World): Life {
  const chance = world.chance('opening');
  const type = typist(world, instantOf(world.tier.firstDay, '04:00'));
  const { accountId } = administratorOf(world);
  yield* type.give('RegisterAccount', accountId, account('Quản trị hệ thống', world.nextPerson()));
  for (const office of world.city.offices) yield* register(type, office, SINCE);
  for (const office of world.city.offices)
    for (const seat of office.seats) {
      const holder = yield* registerSomeone(world, type, chance);
      yield* settle(type, office, seat, holder, SINCE);
    }
}
