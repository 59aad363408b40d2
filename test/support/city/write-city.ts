import { join } from 'node:path';
import { calendarFile } from '@dondoc/config';
import {
  advanceClock,
  clock,
  CLOCK_ID,
  domainCommands,
  workingCalendar,
  workingCalendarFile,
  type WorkingCalendar,
} from '@dondoc/domain';
import {
  deriveId,
  Executor,
  hashCommand,
  instantOf,
  type CalendarDay,
  type EventStore,
  type Instant,
  type Outcome,
} from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { Desk } from './desk.js';
import { dice } from './dice.js';
import { openOffices } from './offices.js';
import { paperOf } from './paper.js';
import { remembering } from './remembering-store.js';
import type { Planned } from './task-life.js';

/** The last day of the telling: the day of the example's report. */
export const TODAY = '2020-09-26';
const FIRST_DAY = '2020-01-06';
const LAST_DAY = '2020-09-25';
/** Acts of a day are typed before its end; simulated time stands still in between. */
const TYPED_BY = '17:30';
const AT_ONCE = 512;
const TASKS_OF_DIRECTIVE = 100;

const workingDays = (calendar: WorkingCalendar): readonly CalendarDay[] => {
  const days: CalendarDay[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = calendar.addWorkingDays(day, 1)) days.push(day);
  return days;
};

const advance = async (store: EventStore, to: Instant): Promise<void> => {
  const commandId = deriveId(store.id, `clock ${to}`);
  await new Executor(store).execute({
    aggregate: clock,
    id: CLOCK_ID,
    commandId,
    commandHash: hashCommand(new Uint8Array(32), { command: 'AdvanceClock', target: CLOCK_ID, body: { to } }),
    stamp: {
      origin: store.id,
      actor: deriveId(store.id, 'system'),
      occurredAt: to,
      correlationId: commandId,
    },
    now: to,
    decide: async (state) => advanceClock.decide({ to }, state),
  });
};

const clauseIdsIn = (issued: Outcome | undefined): readonly string[] => {
  const [event] = issued?.events ?? [];
  if (!event) throw new Error('no directive was issued');
  // of the directive that was just issued
  const { clauses } = event.data as { clauses: readonly { clauseId: string }[] };
  return clauses.map(({ clauseId }) => clauseId);
};

/**
 * Sets up an installation in an empty data folder and fills its log with tasks of the year 2020 up to the example's day, as
 * simulated time would have: every event is decided by the domain, and the same seed gives the same city.
 */
export const writeCity = async (
  folder: string,
  { tasks, seed = 2020 }: { readonly tasks: number; readonly seed?: number },
): Promise<{ readonly events: number }> => {
  const lines = await openOffices(folder);
  const calendar = workingCalendar(workingCalendarFile.parse(calendarFile));
  const file = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  const store = remembering(file);
  const desk = new Desk(store, domainCommands({ calendar }), instantOf(FIRST_DAY, '08:00'));
  const chance = dice(seed);
  const days = workingDays(calendar);
  const directives = Math.ceil(tasks / TASKS_OF_DIRECTIVE);
  const diary = new Map<CalendarDay, Planned[][]>();
  const enter = (acts: readonly Planned[]) => {
    const byDay = Map.groupBy(acts, ({ recordedOn }) => recordedOn);
    for (const [day, some] of byDay) {
      const page = diary.get(day) ?? [];
      page.push(some);
      diary.set(day, page);
    }
  };
  try {
    for (const [place, day] of days.entries()) {
      await advance(store, instantOf(day, TYPED_BY));
      desk.now = instantOf(day, TYPED_BY);
      const morning = { day, lines, chance, calendar };
      const [from = 0, to = 0] = [place, place + 1].map((at) => Math.floor((directives * at) / days.length));
      const papers = Array.from({ length: to - from }, (_, at) =>
        paperOf(from + at, Math.min(TASKS_OF_DIRECTIVE, tasks - (from + at) * TASKS_OF_DIRECTIVE), morning),
      );
      const issued = await Promise.all(papers.map(({ directive }) => desk.give(directive)));
      for (const [at, paper] of papers.entries())
        for (const acts of paper.lives(clauseIdsIn(issued[at]))) enter(acts);
      await typed(desk, diary.get(day) ?? []);
      diary.delete(day);
    }
    await advance(store, instantOf(TODAY, '08:00'));
    return { events: ((await store.tail())?.index ?? -1) + 1 };
  } finally {
    await store.close();
  }
};

/** Gives a day's acts, those of one task one after the other, many tasks at once. */
const typed = async (desk: Desk, pages: readonly (readonly Planned[])[]): Promise<void> => {
  let next = 0;
  const hand = async () => {
    for (let page = pages[next++]; page; page = pages[next++]) for (const act of page) await desk.give(act);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, pages.length) }, hand));
};
