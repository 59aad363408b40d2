import { signing, whoIs, type Office } from '../city/office.js';
import { give, until, type Life } from '../engine/life.js';
import { instantOf, streamOf, type CalendarDay } from '@dondoc/event-sourcing';
import { registeredDocument } from '@dondoc/domain';
import type { World } from '../engine/world.js';
import { spread } from './days.js';
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

/** A paper that assigns nothing: a letter or report of its own, or another body's that came in. */
function* paper(world: World, n: number, day: CalendarDay, office: Office): Life {
  const chance = world.chance(`paper ${n}`);
  const { occurredAt, recordedAt } = world.pace(`paper ${n}`, instantOf(day, '00:00')).on(day);
  const target = world.id(`paper ${n}`);
  const about = {
    agencyId: office.agencyId,
    summary: someWork(chance),
    basis: [],
    provenance: 'illustrative',
  };
  yield* give(recordedAt, () => ({
    ...{ command: 'RegisterDocument', target, occurredAt, actor: whoIs(office, 'clerk', day) },
    body: chance.often(60)
      ? {
          ...{ ...about, direction: 'outgoing', kind: 'letter', issuedOn: day },
          number: world.numbers.next(office.agencyId, day, `{n}/${office.symbol}`),
          signing: signing(office, chance, day),
        }
      : {
          ...{
            ...about,
            direction: 'incoming',
            kind: 'letter',
            issuedOn: world.calendar.findWorkingDay(day, -1) ?? day,
          },
          ...{ receivedOn: day, issuerName: chance.oneOf(STRANGERS) },
          number: `${chance.between(10, 9_800)}/${chance.oneOf(FOREIGN)}`,
        },
  }));
  world.streams.forget(streamOf(registeredDocument, target));
}

/** The other documents of every day: of a hundred, 8.4 give tasks, and these are the rest. */
export function* papersChapter(world: World): Life {
  const chance = world.chance('papers');
  for (const { day, from, to } of spread(world, papersOf(world.tier))) {
    yield* until(instantOf(day, '06:00'));
    for (let n = from; n < to; n++) world.begin(paper(world, n, day, chance.oneOf(world.city.offices)));
  }
}
