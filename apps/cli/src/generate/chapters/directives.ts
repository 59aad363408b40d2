import { directive } from '@dondoc/domain';
import { instantOf, streamOf, type CalendarDay, type Outcome } from '@dondoc/event-sourcing';
import type { Line } from '../city/lines.js';
import { signing, whoIs } from '../city/office.js';
import { held } from '../engine/held.js';
import { give, until, type Life, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { assignOneByOne, fanOut } from './assigning.js';
import { spread } from './days.js';
import { stillThere } from './done-by.js';
import type { Issued } from './issued.js';
import { shapeOf } from './number-shapes.js';
import { planOn } from './plans.js';
import { directivesOf } from './volumes.js';
import { someWork, THEMES } from './words.js';

/** So many of a hundred directives ask the same of many agencies at once. */
const FANNED_OUT = 17;
/** At most so many agencies are asked at once, and so many tasks come of one directive. */
const MOST_TASKS = 40;

const clausesIn = ({ events }: Outcome): Issued['clauses'] =>
  // of the directive that was just issued
  events.flatMap(({ data }) => (data as { clauses: Issued['clauses'] }).clauses);

function* issue(world: World, name: string, line: Line, day: CalendarDay): Part<Issued> {
  const chance = world.chance(name);
  const pace = world.pace(name, instantOf(day, '00:00'));
  const { issuer } = line;
  const target = world.id(name);
  const moment = pace.on(day);
  const { recordedAt, occurredAt } = moment;
  const theme = chance.oneOf(THEMES);
  const clauses = Array.from({ length: chance.between(1, 6) }, (_, at) => ({
    label: `mục ${at + 1}`,
    content: someWork(chance),
  }));
  const entered = () => ({
    ...{ command: 'IssueDirective', target, occurredAt, actor: whoIs(issuer, 'clerk', day) },
    body: {
      issuerId: issuer.agencyId,
      number: world.numbers.next(issuer.agencyId, day, shapeOf(issuer, chance)),
      issuedOn: day,
      summary: `${theme}: ${clauses[0]?.content ?? ''}`,
      ...(chance.often(60) && { theme }),
      basis: chance.often(70) ? [] : [{ words: 'Kết luận của Ban Thường vụ cấp ủy' }],
      ...{ clauses, provenance: 'illustrative', signing: signing(issuer, chance, day) },
    },
  });
  const outcome = yield* give(recordedAt, entered, stillThere(issuer, moment));
  const paper = held(world.streams, streamOf(directive, target));
  return { name, line, directiveId: target, day, clauses: clausesIn(outcome), chance, pace, paper };
}

/** A directive is issued, its tasks are assigned, and perhaps a plan follows. */
function* life(world: World, n: number, line: Line, day: CalendarDay): Life {
  const issued = yield* issue(world, `directive ${n}`, line, day);
  const { chance } = issued;
  try {
    if (chance.often(FANNED_OUT)) yield* fanOut(world, issued, MOST_TASKS);
    else yield* assignOneByOne(world, issued);
    if (chance.often(line.issuer === world.city.committee ? 30 : 4)) yield* planOn(world, issued);
  } finally {
    issued.paper.release();
  }
}

/** Every day's directives, by the agencies that give work to others. */
export function* directivesChapter(world: World): Life {
  const chance = world.chance('directives');
  for (const { day, from, to } of spread(world, directivesOf(world.tier))) {
    yield* until(instantOf(day, '06:00'));
    const lines = world.city.lines().map((line) => [line.share, line] as const);
    for (let n = from; n < to; n++) world.begin(life(world, n, chance.weighted(lines), day));
  }
}
