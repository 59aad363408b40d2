import { instantOf, type CalendarDay } from '@dondoc/event-sourcing';
import { someone } from '../city/people.js';
import type { Office, Seat } from '../city/office.js';
import { give, until, type Life } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { account, administratorOf } from './establishing.js';

/** Of a hundred posts, so many change hands in a month. */
const MONTHLY = 0.5;

/** Somebody leaves a post, and somebody new takes it on the same day. */
function* succession(world: World, name: string, office: Office, seat: Seat, on: CalendarDay): Life {
  const chance = world.chance(name);
  const actor = administratorOf(world);
  const accountId = world.id(name);
  const { postId } = seat;
  const target = office.agencyId;
  const pace = world.pace(name, instantOf(on, '06:00'));
  const leaving = seat.tenures.at(-1)?.accountId ?? '';
  const first = pace.soon();
  yield* give(first.recordedAt, () => ({
    ...{ command: 'RegisterAccount', target: accountId, actor, occurredAt: first.occurredAt },
    body: account(someone(chance), world.nextPerson()),
  }));
  for (const [command, holder] of [
    ['VacatePost', leaving],
    ['AppointToPost', accountId],
  ] as const) {
    const { recordedAt, occurredAt } = pace.soon();
    const body = { postId, accountId: holder, effectiveOn: on };
    yield* give(recordedAt, () => ({ command, target, actor, occurredAt, body }));
  }
  seat.tenures.push({ accountId, from: on });
}

/** Posts change hands at the first of a month, so that who signed is a question of the day. */
export function* personnelChapter(world: World): Life {
  const chance = world.chance('personnel');
  for (let month = nextMonth(world.tier.firstDay); world.reaches(month); month = nextMonth(month)) {
    const on = world.calendar.nextWorkingDay(month);
    yield* until(instantOf(on, '05:00'));
    const seats = world.city.living(on).flatMap((office) => office.seats.map((seat) => ({ office, seat })));
    for (const [place, { office, seat }] of seats.entries())
      if (chance.often(MONTHLY))
        world.begin(succession(world, `successor ${month} ${place}`, office, seat, on));
  }
}

const nextMonth = (day: CalendarDay): CalendarDay => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};
