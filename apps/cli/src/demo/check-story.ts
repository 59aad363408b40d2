import {
  differences,
  expectedChanges,
  expectedFigures,
  expectedOfE1,
  expectedOfTheCity,
  expectedOverdue,
} from './expectation.js';
import type { Figures } from './figures.js';
import type { Summary } from './read-figures.js';
import type { Scene } from './scene.js';
import { STATUS_DAY } from './story.js';

interface TaskLine {
  readonly id: string;
  readonly reference?: string;
  readonly lifecycle: string;
  readonly timeliness?: {
    readonly kind: string;
    readonly workingDays?: number;
    readonly calendarDays?: number;
  };
}

interface Change {
  readonly task: TaskLine;
  readonly before?: TaskLine;
  readonly after: TaskLine;
}

/** Holds every number of the story against the engine's answers. @returns a line for each number that differs */
export const checkStory = async (scene: Scene, { events: _, ...figures }: Figures): Promise<string[]> => [
  ...differences(expectedFigures, figures),
  ...differences(expectedOfTheCity, await readCity(scene, STATUS_DAY), 'assigned by UBND TP'),
  ...differences(expectedOverdue, await readOverdue(scene, STATUS_DAY), 'overdue'),
  ...(await checkChanges(scene)),
  ...differences(expectedOfE1, await readE1(scene), 'E1 at the end of 31/08'),
];

const inspector = (scene: Scene) => scene.player('thanhtra').token();

/** What UBND TP sees on a day of the tasks that it assigned itself. */
export const readCity = async (scene: Scene, day: string) => {
  const query = `asOf=${day}&issuerId=${scene.agency('UBND')}`;
  const { total, byTimeliness, rates } = await scene.api.get<Summary>(
    await inspector(scene),
    `/status/summary?${query}`,
  );
  const onTimeRate = { approved: rates.approved, original: rates.original };
  return { total, byTimeliness, onTimeRate };
};

/** The days late of the tasks that are overdue on a day. */
export const readOverdue = async (scene: Scene, day: string) => {
  const path = `/tasks?asOf=${day}&timeliness=Overdue`;
  const { items } = await scene.api.get<{ items: readonly TaskLine[] }>(await inspector(scene), path);
  return Object.fromEntries(
    items.map(({ reference = '', timeliness }) => [
      reference,
      { workingDays: timeliness?.workingDays, calendarDays: timeliness?.calendarDays },
    ]),
  );
};

const checkChanges = async (scene: Scene): Promise<string[]> => {
  const path = `/status/compare?from=2020-09-18&to=${STATUS_DAY}`;
  const { changes } = await scene.api.get<{ changes: readonly Change[] }>(await inspector(scene), path);
  const found = Object.fromEntries(
    changes.map(({ task, before, after }) => [
      task.reference,
      [before?.timeliness?.kind, after.timeliness?.kind],
    ]),
  );
  return differences(expectedChanges, found, 'changes from 18/09 to 26/09');
};

/** E1 at the end of 31/08: as it was in truth, and as it was known then. */
export const readE1 = async (
  scene: Scene,
): Promise<{ readonly trueThen: string; readonly knownThen: string }> => {
  const token = await inspector(scene);
  const at = async (query: string) => {
    const path = `/tasks/${scene.id('E1')}?asOf=2020-08-31${query}`;
    return (await scene.api.get<{ task: TaskLine }>(token, path)).task.lifecycle;
  };
  return { trueThen: await at(''), knownThen: await at('&knownAt=2020-08-31') };
};
