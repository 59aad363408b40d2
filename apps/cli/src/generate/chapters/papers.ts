import { signing, whoIs, type Office } from '../city/office.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import { give, until, type Life } from '../engine/life.js';
import { instantOf, streamOf, type CalendarDay } from '@dondoc/event-sourcing';
import { registeredDocument } from '@dondoc/domain';
import type { World } from '../engine/world.js';
import { spread } from './days.js';
import { doneBy } from './done-by.js';
import { papersOf } from './volumes.js';
import { someWork } from './words.js';

const STRANGERS = [
  'Văn phòng Chính phủ',
  'Bộ Nội vụ',
  'Bộ Xây dựng',
  'Công ty Thoát nước đô thị',
  'Bộ Tài chính',
];
const FOREIGN = ['BNV-CCHC', 'VPCP-KSTT', 'BXD-QLN', 'BTC-NSNN'];

/** What an office enters in its register on a day: a letter of its own, or another body's that came in. */
const entry = (world: World, chance: Chance, office: Office, day: CalendarDay): Body => {
  const { agencyId, symbol } = office;
  const about = {
    agencyId,
    summary: someWork(chance),
    basis: [],
    provenance: 'illustrative',
    kind: 'letter',
  };
  return chance.often(60)
    ? {
        ...{ ...about, direction: 'outgoing', issuedOn: day, signing: signing(office, chance, day) },
        number: world.numbers.next(agencyId, day, `{n}/${symbol}`),
      }
    : {
        ...{ ...about, direction: 'incoming', issuerName: chance.oneOf(STRANGERS) },
        ...{ issuedOn: world.calendar.findWorkingDay(day, -1) ?? day, receivedOn: day },
        number: `${chance.between(10, 9_800)}/${chance.oneOf(FOREIGN)}`,
      };
};

/** A paper that assigns nothing. */
function* paper(world: World, n: number, on: CalendarDay, meant: Office): Life {
  const chance = world.chance(`paper ${n}`);
  const moment = world.pace(`paper ${n}`, instantOf(on, '00:00')).on(on);
  const target = world.id(`paper ${n}`);
  yield* give(moment.recordedAt, () => {
    const { office, occurredAt, day } = doneBy(meant, moment);
    return {
      ...{ command: 'RegisterDocument', target, occurredAt, actor: whoIs(office, 'clerk', day) },
      body: entry(world, chance, office, day),
    };
  });
  world.streams.forget(streamOf(registeredDocument, target));
}

/** The other documents of every day: of a hundred, 8.4 give tasks, and these are the rest. */
export function* papersChapter(world: World): Life {
  const chance = world.chance('papers');
  for (const { day, from, to } of spread(world, papersOf(world.tier))) {
    yield* until(instantOf(day, '06:00'));
    const offices = world.city.living(day);
    for (let n = from; n < to; n++) world.begin(paper(world, n, day, chance.oneOf(offices)));
  }
}
