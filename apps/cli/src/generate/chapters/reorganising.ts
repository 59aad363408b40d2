import type { PlannedCommand, PlannedStep } from '@dondoc/domain';
import { instantOf, type CalendarDay } from '@dondoc/event-sourcing';
import { TAKEN_UP_BY } from '../city/city-2020.js';
import { type Office } from '../city/office.js';
import { establishTerritory } from '../city/territory.js';
import { until, type Life, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { register, typist, type Typist } from './establishing.js';
import { handOver } from './handing-over.js';
import { staff } from './staffing.js';

/** One day of effect, as it is typed before office hours. */
interface Day {
  readonly world: World;
  readonly type: Typist;
  readonly on: CalendarDay;
  readonly began: Office[];
  readonly ended: Office[];
}

const successorsIn = ({ city }: World, { command, body }: PlannedCommand): readonly Office[] => {
  if (command === 'MergeAgency') return [city.officeOf(String(body['successorId']))];
  // of a SplitAgency
  const parts = body['successors'] as readonly { readonly agencyId: string }[];
  return parts.map(({ agencyId }) => city.officeOf(agencyId));
};

function* end(day: Day, office: Office, command: PlannedCommand): Part<void> {
  yield* day.type.give(command.command, command.target, command.body);
  day.world.city.end(office, { on: day.on, into: successorsIn(day.world, command) });
  day.ended.push(office);
}

/** The division that does what one of an ended district did. */
const takingUp = ({ symbol }: Office, { units }: Office): Office | undefined =>
  units.find((unit) => unit.symbol === symbol) ?? units.find((unit) => unit.symbol === TAKEN_UP_BY[symbol]);

/** The divisions of a district go with it: to those of its one successor, or one by one to those of its communes. */
function* endDivisions(day: Day, district: Office, basis: unknown): Part<void> {
  const { on } = day;
  const into = (district.ending?.into ?? []).filter(
    ({ units, level }) => units.length > 0 && level !== 'city',
  );
  for (const [place, division] of district.units.filter(({ level }) => level === 'unit').entries()) {
    const to = into[place % into.length];
    const successor = to && takingUp(division, to);
    if (!successor) throw new Error(`nobody takes up what ${division.name} did`);
    const body = { successorId: successor.agencyId, effectiveOn: on, basis };
    yield* end(day, division, { command: 'MergeAgency', target: division.agencyId, body });
  }
}

function* carryOut(day: Day, planned: PlannedCommand): Part<void> {
  const { world, type, on, began } = day;
  const { city } = world;
  if (planned.command === 'RegisterAgency') {
    const made = establishTerritory(city.establish, (agencyId) => city.officeOf(agencyId), planned);
    for (const office of made) yield* register(type, office, on);
    began.push(...made);
    return;
  }
  const office = city.officeOf(planned.target);
  if (planned.command === 'PlaceAgency') {
    yield* type.give(planned.command, planned.target, planned.body);
    city.place(office, city.officeOf(String(planned.body['parentId'])));
    return;
  }
  yield* end(day, office, planned);
  if (office.level === 'district') yield* endDivisions(day, office, planned.body['basis']);
}

function* reorganise(world: World, { effectiveOn: on, commands }: PlannedStep): Part<void> {
  const type = typist(world, instantOf(on, '00:05'));
  const day: Day = { world, type, on, began: [], ended: [] };
  for (const command of commands) yield* carryOut(day, command);
  yield* staff(world, type, on, day);
  yield* handOver(world, type, on, day.ended);
}

/** On each day of effect districts and communes end and begin; their people and their open tasks go over before office hours. */
export function* reorganisationChapter(world: World): Life {
  const { firstDay } = world.tier;
  for (const step of world.city.reorganisations) {
    const { effectiveOn } = step;
    if (effectiveOn < firstDay || !world.reaches(effectiveOn)) continue;
    yield* until(instantOf(effectiveOn, '00:05'));
    yield* reorganise(world, step);
  }
}
