import type { CalendarDay } from '@dondoc/event-sourcing';
import type { SuccessionFile, SuccessionStep } from './succession-file.js';

/** A command on an agency, ready to be given. */
export interface PlannedCommand {
  readonly command: 'RegisterAgency' | 'PlaceAgency' | 'MergeAgency' | 'SplitAgency';
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is done for one day, in this order. */
export interface PlannedStep {
  readonly effectiveOn: CalendarDay;
  readonly commands: readonly PlannedCommand[];
}

interface Unit {
  readonly id: string;
  readonly name: string;
}
type District = Unit & { readonly units: readonly Unit[] };

/** Where ids come from: the same name always gives the same id. */
interface Ids {
  readonly cityId: string;
  readonly idOf: (name: string) => string;
}

const numbered = (kind: string, count: number, place: string): readonly string[] =>
  Array.from({ length: count }, (_, n) => `UBND ${kind} số ${String(n + 1).padStart(2, '0')}${place}`);

/** Law 72/2025/QH15 gives the work of districts to the communes, and what reaches beyond one of them to the province. */
const OVER_COMMUNES = 'Việc liên quan đến nhiều đơn vị hành chính cấp xã';

/** The commands that lead from one state of the city to the next. */
class Reorganisation {
  readonly commands: PlannedCommand[] = [];

  constructor(
    private readonly ids: Ids,
    private readonly effectiveOn: CalendarDay,
    private readonly basis: string,
  ) {}

  register(name: string, level: 'district' | 'commune', parentId: string): Unit {
    const id = this.ids.idOf(name);
    const body = { name, kind: 'executive', level, effectiveOn: this.effectiveOn, parentId };
    this.commands.push({ command: 'RegisterAgency', target: id, body });
    return { id, name };
  }

  place({ id }: Unit, parentId: string): void {
    this.give('PlaceAgency', id, { parentId });
  }

  merge({ id }: Unit, successor: Unit): void {
    this.give('MergeAgency', id, { successorId: successor.id });
  }

  /** Each of several takes the areas of the units that went into it; the city takes what was done for them all. */
  split({ id }: Unit, parts: ReadonlyMap<Unit, readonly Unit[]>): void {
    const successors = [...parts].map(([into, units]) => ({
      agencyId: into.id,
      allocation: { areas: units.map(({ name }) => name) },
    }));
    const above = { agencyId: this.ids.cityId, allocation: { fields: [OVER_COMMUNES] } };
    this.give('SplitAgency', id, { successors: [...successors, above] });
  }

  /** Keeps so many; each of the others goes into one that is kept. */
  reduce(units: readonly Unit[], to: number): readonly Unit[] {
    const kept = units.slice(0, to);
    for (const [place, unit] of units.slice(to).entries()) {
      const successor = kept[place % Math.max(1, kept.length)];
      if (successor) this.merge(unit, successor);
    }
    return kept;
  }

  private give(command: PlannedCommand['command'], target: string, body: PlannedCommand['body']): void {
    const { effectiveOn, basis } = this;
    this.commands.push({ command, target, body: { ...body, effectiveOn, basis: { words: basis } } });
  }
}

const establish = ({ establish: first }: SuccessionFile, ids: Ids) => {
  const work = new Reorganisation(ids, first.effectiveOn, '');
  const districts = first.districts.map(({ name, wards, communes, townships }): District => {
    const district = work.register(`UBND ${name}`, 'district', ids.cityId);
    const names = [
      ...numbered('phường', wards, `, ${name}`),
      ...numbered('xã', communes, `, ${name}`),
      ...numbered('thị trấn', townships, `, ${name}`),
    ];
    return { ...district, units: names.map((unit) => work.register(unit, 'commune', district.id)) };
  });
  return { work, districts };
};

const joined = (
  districts: readonly District[],
  { name, from, units }: NonNullable<SuccessionStep['joinDistricts']>[number],
  work: Reorganisation,
  cityId: string,
): readonly District[] => {
  const old = districts.filter((each) => from.some((one) => each.name === `UBND ${one}`));
  const district = work.register(`UBND ${name}`, 'district', cityId);
  const kept = work.reduce(
    old.flatMap((each) => each.units),
    units,
  );
  for (const unit of kept) work.place(unit, district.id);
  for (const each of old) work.merge(each, district);
  return [...districts.filter((each) => !old.includes(each)), { ...district, units: kept }];
};

const renewed = (
  districts: readonly District[],
  { newUnits, endDistricts }: SuccessionStep,
  work: Reorganisation,
  cityId: string,
): readonly District[] => {
  if (!newUnits) return districts;
  const names = [
    ...numbered('phường', newUnits.wards, ' (mới)'),
    ...numbered('xã', newUnits.communes, ' (mới)'),
    ...numbered('đặc khu', newUnits.specialZones, ' (mới)'),
  ];
  const made = names.map((name) => work.register(name, 'commune', cityId));
  const all = districts.flatMap(({ units }) => units);
  const into = new Map(
    all.flatMap((unit, place) => {
      const successor = made[Math.floor((place * made.length) / all.length)];
      return successor ? [[unit, successor] as const] : [];
    }),
  );
  for (const [unit, successor] of into) work.merge(unit, successor);
  const partsOf = ({ units }: District) =>
    new Map(
      [...Map.groupBy(units, (unit) => into.get(unit))].flatMap(([to, own]) => (to ? [[to, own]] : [])),
    );
  if (endDistricts) for (const district of districts) work.split(district, partsOf(district));
  return [];
};

/** The commands that make a city's agencies and lead them through its reorganisations, one step a day of effect. */
export const successionPlan = (file: SuccessionFile, ids: Ids): readonly PlannedStep[] => {
  const first = establish(file, ids);
  let { districts } = first as { districts: readonly District[] };
  const steps = [{ effectiveOn: file.establish.effectiveOn, commands: first.work.commands }];
  for (const step of file.steps) {
    const work = new Reorganisation(ids, step.effectiveOn, step.basis);
    for (const join of step.joinDistricts ?? []) districts = joined(districts, join, work, ids.cityId);
    for (const { district, units } of step.reduceUnits ?? [])
      districts = districts.map((each) =>
        each.name === `UBND ${district}` ? { ...each, units: work.reduce(each.units, units) } : each,
      );
    districts = renewed(districts, step, work, ids.cityId);
    steps.push({ effectiveOn: step.effectiveOn, commands: work.commands });
  }
  return steps;
};
