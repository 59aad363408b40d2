import type { FoundTask } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';
import { isLiving, signing, whoIs, type Office } from '../city/office.js';
import { openTasksIn } from '../engine/found.js';
import type { Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import type { Typist } from './establishing.js';

/** So many tasks are named in one record at most. */
const NAMED_AT_ONCE = 500;

interface Item {
  readonly taskId: string;
  readonly toAgencyId: string;
}

/** The nearest agency above that goes on. */
const organiserOf = (office: Office, on: CalendarDay): Office => {
  const { parent } = office;
  if (!parent) throw new Error(`nobody stands above ${office.name}`);
  return isLiving(parent, on) ? parent : organiserOf(parent, on);
};

/**
 * Where a task of a district goes that was divided among communes: what it led, to one of them; what it gave to a division, to
 * the commune that has the division now. What it gave to communes is not named: it goes to the city, since no commune gives
 * orders to another.
 */
const goesTo = (
  { city }: World,
  { agencyId }: Office,
  communes: readonly Office[],
  { leadId, issuerId }: FoundTask,
  place: number,
): Office | undefined => {
  if (issuerId !== agencyId) return communes[place % communes.length];
  const lead = city.officeOf(leadId);
  return lead.level === 'unit' ? lead.parent : undefined;
};

const itemsOf = (world: World, district: Office, communes: readonly Office[]): readonly Item[] =>
  openTasksIn(world.streams, { agencyId: district.agencyId }).flatMap((found, place) => {
    const to = goesTo(world, district, communes, found, place);
    return to ? [{ taskId: found.taskId, toAgencyId: to.agencyId }] : [];
  });

function* confirm(world: World, { give: type }: Typist, on: CalendarDay, office: Office): Part<void> {
  const organiser = organiserOf(office, on);
  const chance = world.chance(`minutes of ${office.agencyId}`);
  const record = {
    minutes: { words: `Biên bản bàn giao ngày ${on.split('-').reverse().join('/')} của ${office.name}` },
    signing: signing(organiser, chance, on),
  };
  const actor = whoIs(organiser, 'head', on);
  const into = office.ending?.into ?? [];
  if (into.length < 2) {
    yield* type('ConfirmHandOvers', office.agencyId, record, actor);
    return;
  }
  const communes = into.filter(({ level }) => level === 'commune');
  const items = itemsOf(world, office, communes);
  for (let from = 0; from < items.length; from += NAMED_AT_ONCE)
    yield* type(
      'ConfirmHandOvers',
      office.agencyId,
      { ...record, items: items.slice(from, from + NAMED_AT_ONCE) },
      actor,
    );
  yield* type(
    'ConfirmHandOvers',
    office.agencyId,
    { ...record, toAgencyId: world.city.committee.agencyId },
    actor,
  );
}

/** Whoever stands above what has ended confirms the minutes, by which policies hand over every task; a district after all that stood under it. */
export function* handOver(world: World, type: Typist, on: CalendarDay, ended: readonly Office[]): Part<void> {
  const [districts, others] = [true, false].map((isDistrict) =>
    ended.filter(({ level }) => (level === 'district') === isDistrict),
  );
  for (const office of [...(others ?? []), ...(districts ?? [])]) yield* confirm(world, type, on, office);
}
