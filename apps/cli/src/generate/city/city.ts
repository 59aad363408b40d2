import { successionPlan, type PlannedStep, type SuccessionFile } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Chance } from '../engine/chance.js';
import type { Tier } from '../tiers.js';
import { departmentOffices } from './department-offices.js';
import { cityOffices } from './city-offices.js';
import type { CityPlan, Establish, Line } from './lines.js';
import { isLiving, type Ending, type Office } from './office.js';
import { fill } from './seats.js';

/** The quality of an agency, as how many of a hundred tasks it leaves lying: most are good, a few are very bad. */
const qualityOf = (chance: Chance): number => 1.5 + 18.5 * (chance.between(0, 1_000) / 1_000) ** 3;

/** What a city is made with. */
export interface Founding {
  readonly tier: Tier;
  readonly succession: SuccessionFile;
  readonly chance: Chance;
  readonly id: (name: string) => string;
}

/** All agencies of a history as it stands, with their posts still to be established. */
export class City {
  /** All that there ever were, in the order in which they came. */
  readonly offices: Office[] = [];
  readonly committee: Office;
  readonly council: Office;
  /** What becomes of its districts and communes, day by day; nothing in a history of one department. */
  readonly reorganisations: readonly PlannedStep[];
  private readonly byId = new Map<string, Office>();
  private readonly plan: CityPlan;

  constructor(private readonly founding: Founding) {
    const { tier, succession, id } = founding;
    const steps = (cityId: string) =>
      successionPlan(succession, { cityId, idOf: (name) => id(`agency ${name}`) });
    if (tier.scope === 'department') {
      this.plan = departmentOffices(this.establish);
      this.reorganisations = [];
    } else {
      const made = cityOffices(this.establish, (agencyId) => this.officeOf(agencyId), steps);
      this.plan = made;
      this.reorganisations = made.reorganisations;
    }
    this.committee = this.plan.committee;
    this.council = this.plan.council;
    fill(this.offices, tier.users);
  }

  /** Who gives work to whom, as far as the history has been told. */
  lines(): readonly Line[] {
    return this.plan.lines();
  }

  living(day: CalendarDay): readonly Office[] {
    return this.offices.filter((office) => isLiving(office, day));
  }

  /** @throws Error for an agency of no office */
  officeOf(agencyId: string): Office {
    const office = this.byId.get(agencyId);
    if (!office) throw new Error(`there is no office ${agencyId}`);
    return office;
  }

  /** Whether its districts and communes are reorganised after the day and within so many months. */
  isReorganisedWithin(day: CalendarDay, months: number): boolean {
    const until = new Date(day);
    until.setUTCMonth(until.getUTCMonth() + months);
    const end = until.toISOString().slice(0, 10);
    return this.reorganisations.some(({ effectiveOn }) => day < effectiveOn && effectiveOn <= end);
  }

  /** The office stands under another from now on. */
  place(office: Office, parent: Office): void {
    this.leave(office);
    office.parent = parent;
    parent.units.push(office);
  }

  /** The office ends; under whom it stood stays known. */
  end(office: Office, ending: Ending): void {
    this.leave(office);
    office.ending = ending;
  }

  private leave(office: Office): void {
    const units = office.parent?.units ?? [];
    const place = units.indexOf(office);
    if (place >= 0) units.splice(place, 1);
  }

  readonly establish: Establish = ({ parent, agencyId, ...office }) => {
    const { id, chance } = this.founding;
    const made: Office = {
      ...office,
      agencyId: agencyId ?? id(`agency ${this.offices.length}`),
      parent,
      units: [],
      seats: [],
      leftLying: qualityOf(chance),
    };
    parent?.units.push(made);
    this.offices.push(made);
    this.byId.set(made.agencyId, made);
    return made;
  };
}
