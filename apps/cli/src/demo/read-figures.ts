import { calendarFile } from '@dondoc/config';
import { workingCalendarFile } from '@dondoc/domain';
import { readOrphans } from './beats/october/replacement.js';
import { cast } from './cast.js';
import type { Counts, DayFigures, DaysByAgency, Figures, LaterFigures, Rate } from './figures.js';
import { OCTOBER_DAY } from './october.js';
import type { Scene } from './scene.js';
import { STATUS_DAY } from './story.js';

const LEVELS = ['city', 'unit', 'district', 'commune'] as const;
const EARLIER_DAYS = ['2020-08-06', '2020-08-14', '2020-09-18'] as const;

/** What the API answers for the status of a set of tasks on a day, as far as the demo reads it. */
export interface Summary {
  readonly total: number;
  readonly byLifecycle: Counts;
  readonly byTimeliness: Counts;
  readonly byLevel: Counts;
  readonly cells: Counts;
  readonly rates: { readonly approved: Rate; readonly original: Rate };
  readonly recommendations: Counts;
  readonly frame: { readonly index: number };
  /** Where it was asked for. */
  readonly debts?: { readonly office: readonly Owed[]; readonly inputs: readonly Owed[] };
}

interface Owed {
  readonly agencyId: string;
  readonly tasks: number;
  readonly workingDays: number;
  readonly calendarDays: number;
}

interface Reminders {
  readonly issued: number;
  readonly delivered: number;
  readonly byRung: Counts;
  readonly byDay: Counts;
}

const readSummary = async (scene: Scene, query: string): Promise<Summary> =>
  scene.api.get<Summary>(await scene.player('thanhtra').token(), `/status/summary?${query}`);

/** Asks the API for the figures of a day; reminders are counted as of now. */
export const readDay = async (scene: Scene, day: string): Promise<DayFigures> => {
  const now = await readSummary(scene, `asOf=${day}`);
  const token = await scene.player('thanhtra').token();
  const reminders = await scene.api.get<Reminders>(token, '/reminders/summary');
  return {
    events: now.frame.index + 1,
    tasks: {
      total: now.total,
      byLifecycle: now.byLifecycle,
      byTimeliness: now.byTimeliness,
      byLevel: Object.fromEntries(LEVELS.map((level) => [level, now.byLevel[level] ?? 0])),
    },
    cells: now.cells,
    onTimeRate: { approved: now.rates.approved, original: now.rates.original },
    reminders: {
      issued: reminders.issued,
      delivered: reminders.delivered,
      byRung: reminders.byRung,
      byDay: withQuietHolidays(reminders.byDay),
    },
    recommendations: {
      TasksCreated: now.recommendations['TasksCreated'] ?? 0,
      Closed: now.recommendations['Closed'] ?? 0,
    },
  };
};

/** The figures of the status day and of the earlier days that the story names. */
export const readFigures = async (scene: Scene): Promise<Figures> => {
  const figures = await readDay(scene, STATUS_DAY);
  const earlier = await Promise.all(EARLIER_DAYS.map((day) => readSummary(scene, `asOf=${day}`)));
  return {
    ...figures,
    asOf: Object.fromEntries(
      EARLIER_DAYS.map((day, i) => [
        day,
        { total: earlier[i]?.total ?? 0, byTimeliness: earlier[i]?.byTimeliness ?? {} },
      ]),
    ),
  };
};

/** The figures at the end of the second chapter. */
export const readLaterFigures = async (scene: Scene): Promise<LaterFigures> => {
  const { decided } = await readOrphans(scene, OCTOBER_DAY);
  const count = (kind: string) => decided.filter(({ decision }) => decision === kind).length;
  const orphans = { keep: count('keep'), supersede: count('supersede'), withdraw: count('withdraw') };
  const { debts } = await readSummary(scene, `asOf=${OCTOBER_DAY}&debts=true`);
  return {
    ...{ day: OCTOBER_DAY, ...(await readDay(scene, OCTOBER_DAY)), orphans },
    debts: { office: byShortName(scene, debts?.office), inputs: byShortName(scene, debts?.inputs) },
  };
};

const byShortName = (scene: Scene, owed: readonly Owed[] = []): DaysByAgency => {
  const keys = new Map([...scene.agencies].map(([key, id]) => [id, key]));
  return Object.fromEntries(
    owed.map(({ agencyId, tasks, workingDays, calendarDays }) => [
      cast.find(({ key }) => key === keys.get(agencyId))?.shortName ?? agencyId,
      { tasks, workingDays, calendarDays },
    ]),
  );
};

/** Lists the public holidays between the first and the last day with reminders: nobody was reminded then. */
const withQuietHolidays = (byDay: Counts): Counts => {
  const days = Object.keys(byDay).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const holidays = workingCalendarFile
    .parse(calendarFile)
    .daysOff.filter(({ day, applies }) => applies && day > first && day < last)
    .map(({ day }) => day);
  return Object.fromEntries(
    [...new Set([...days, ...holidays])].toSorted().map((day) => [day, byDay[day] ?? 0]),
  );
};
