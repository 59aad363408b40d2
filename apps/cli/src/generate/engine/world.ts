import type { Command, SuccessionFile, WorkingCalendar } from '@dondoc/domain';
import { deriveId, type CalendarDay, type Instant } from '@dondoc/event-sourcing';
import type { AccessControl } from '@dondoc/runtime';
import { City } from '../city/city.js';
import type { Tier } from '../tiers.js';
import { Agenda } from './agenda.js';
import { chanceOf, type Chance } from './chance.js';
import { Desk } from './desk.js';
import { KeptStreams } from './kept-streams.js';
import type { Life, Step } from './life.js';
import { NumberBook } from './number-book.js';
import { Pace } from './pace.js';

/** What a history is made with. */
export interface Rules {
  readonly calendar: WorkingCalendar;
  readonly commands: readonly Command[];
  readonly access: Pick<AccessControl, 'command'>;
  /** The districts and communes of the city, and what becomes of them. */
  readonly succession: SuccessionFile;
}

/** A life that waits for its next step. */
export interface Waiting {
  readonly life: Life;
  readonly step: Step;
}

const NAMESPACE = '4b8f2c16-6f0e-4d53-9d0b-0a6f3f5f7c51';

/** Everything that the lives of a history share. */
export class World {
  readonly origin: string;
  readonly calendar: WorkingCalendar;
  readonly streams = new KeptStreams();
  readonly numbers = new NumberBook();
  readonly agenda = new Agenda<Waiting>();
  readonly desk: Desk;
  private readonly seed: string;

  private people = 0;

  /** The offices as they stand; what happens to them is written into it. */
  readonly city: City;

  constructor(
    readonly tier: Tier,
    seed: number,
    { calendar, commands, access, succession }: Rules,
  ) {
    this.seed = `${tier.name} ${seed}`;
    this.origin = deriveId(NAMESPACE, this.seed);
    this.calendar = calendar;
    this.city = new City({ tier, succession, chance: this.chance('offices'), id: (name) => this.id(name) });
    this.desk = new Desk(this.streams, commands, access, calendar, this.origin);
  }

  get now(): Instant {
    return this.desk.now;
  }

  /** An id that follows from its name. */
  id(name: string): string {
    return deriveId(this.origin, name);
  }

  /** The number of somebody new: by it, no two people share an address. */
  nextPerson(): number {
    return this.people++;
  }

  chance(name: string): Chance {
    return chanceOf(this.seed, name);
  }

  /** The pace of a life that begins at an instant; its chance decides about hours alone. */
  pace(name: string, from: Instant): Pace {
    return new Pace(this.calendar, this.chance(`hours ${name}`), from);
  }

  /** Whether the history goes on until then. */
  reaches(day: CalendarDay): boolean {
    return day <= this.tier.lastDay;
  }

  begin(life: Life): void {
    const { value, done } = life.next();
    if (!done) this.agenda.add(value.at, { life, step: value });
  }
}
