import { debtsOn } from './beats/october/waiting.js';
import { readOrphans } from './beats/october/replacement.js';
import { readCity, readOverdue } from './check-story.js';
import { differences } from './expectation.js';
import type { DayFigures, Figures, LaterFigures } from './figures.js';
import {
  expectedDebts,
  expectedLater,
  expectedOfTheCityLater,
  expectedOverdueLater,
  expectedOfR5,
  expectedOutcomes,
  expectedWaiting,
} from './october-expectation.js';
import { OCTOBER_DAY } from './october.js';
import { readDay } from './read-figures.js';
import type { Scene } from './scene.js';
import { STATUS_DAY } from './story.js';

/** Holds every number of the second chapter against the engine's answers. @returns a line for each that differs */
export const checkOctober = async (
  scene: Scene,
  figures: Figures,
  { events: _, ...later }: LaterFigures,
): Promise<string[]> => [
  ...differences(expectedLater, later, 'later'),
  ...(await checkUnchanged(scene, figures)),
  ...differences(expectedOfTheCityLater, await readCity(scene, OCTOBER_DAY), 'later, assigned by UBND TP'),
  ...differences(expectedOverdueLater, await readOverdue(scene, OCTOBER_DAY), 'later, overdue'),
  ...differences(expectedWaiting, await readWaiting(scene), 'waiting for a decision'),
  ...differences(expectedOutcomes, await readOutcomes(scene), 'outcome'),
  ...differences(expectedOfR5, await readR5(scene), 'R5'),
  ...differences(expectedDebts, await readDebts(scene), 'days that were not the lead’s'),
];

/** What comes later changes nothing of an earlier day; reminders and the log have gone on. */
const checkUnchanged = async (scene: Scene, before: Figures): Promise<string[]> => {
  const ofThatDay = ({ tasks, cells, onTimeRate, recommendations }: DayFigures) => ({
    ...{ tasks, cells, onTimeRate, recommendations },
  });
  const again = await readDay(scene, STATUS_DAY);
  return differences(ofThatDay(before), ofThatDay(again), `${STATUS_DAY}, asked again`);
};

const readWaiting = async (scene: Scene) =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(expectedWaiting).map(
        async (day) => [day, (await readOrphans(scene, day)).waiting.toSorted()] as const,
      ),
    ),
  );

const readOutcomes = async (scene: Scene) => {
  const token = await scene.player('thanhtra').token();
  const lifecycleOf = async (reference: string) => {
    const path = `/tasks/${scene.id(reference)}?asOf=${OCTOBER_DAY}`;
    return (await scene.api.get<{ task: { lifecycle: string } }>(token, path)).task.lifecycle;
  };
  const outcomes = Object.keys(expectedOutcomes).map(
    async (reference) => [reference, await lifecycleOf(reference)] as const,
  );
  return Object.fromEntries(await Promise.all(outcomes));
};

const readR5 = async (scene: Scene) => {
  const token = await scene.player('thanhtra').token();
  const path = `/recommendations/${scene.id('R5')}`;
  const on = async (day: string) =>
    (await scene.api.get<{ state: string }>(token, `${path}?asOf=${day}`)).state;
  return Object.fromEntries(
    await Promise.all(Object.keys(expectedOfR5).map(async (day) => [day, await on(day)] as const)),
  );
};

const readDebts = async (scene: Scene) => {
  const { office } = await debtsOn(scene, 'D21', OCTOBER_DAY);
  const { inputs } = await debtsOn(scene, 'F1', OCTOBER_DAY);
  const of = (district: string) => {
    const owed = inputs.find(({ coordinatorId }) => coordinatorId === scene.agency(district));
    return owed && { workingDays: owed.workingDays, calendarDays: owed.calendarDays };
  };
  return { D21: office.total, 'MH-05': of('MH-05'), 'MH-12': of('MH-12') };
};
