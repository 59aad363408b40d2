import { cityPlan } from './beats/city-plan.js';
import { supervision } from './beats/supervision.js';
import { threeLevels } from './beats/three-levels.js';
import { inOrder, type Beat } from './scene.js';

/** A submission moved to another day: `D05:2020-09-08`. */
export interface Perturbation {
  readonly reference: string;
  readonly day: string;
}

/** Where the story begins and ends, in simulated business time. */
export const STORY_FROM = '2020-01-02T08:00:00+07:00';
export const STORY_UNTIL = '2020-09-26T17:00:00+07:00';
/** The date line of the article: every figure is told as of the end of this day. */
export const STATUS_DAY = '2020-09-26';

/** Reads `D05:2020-09-08`. @throws Error with a sentence for anything else. */
export const parsePerturbation = (text: string): Perturbation => {
  const [, reference, day] = /^([A-E]\d{1,2}):(2020-\d{2}-\d{2})$/.exec(text) ?? [];
  if (reference === undefined || day === undefined)
    throw new Error(`--perturb takes a task and a day of 2020, as in D05:2020-09-08, not ${text}`);
  return { reference, day };
};

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day itself, or the Monday after a weekend. */
const weekday = (day: string): string => {
  const weekdayNumber = new Date(`${day}T00:00:00Z`).getUTCDay();
  return later(day, weekdayNumber === 6 ? 2 : weekdayNumber === 0 ? 1 : 0);
};

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Moves the one submission of a task, and its acceptance by as many days, off the weekend. */
const perturbed = (beats: readonly Beat[], { reference, day }: Perturbation): Beat[] => {
  const submissions = beats.filter(
    ({ movable }) => movable?.reference === reference && movable.act === 'submit',
  );
  const [submission] = submissions;
  if (!submission || submissions.length > 1)
    throw new Error(
      `${reference} is not submitted exactly once in the story, so its submission cannot be moved`,
    );
  const moved = daysBetween(submission.at.slice(0, 10), day);
  return beats.map((beat) => {
    if (beat.movable?.reference !== reference) return beat;
    return beat.movable.to(beat.movable.act === 'submit' ? day : weekday(later(beat.at.slice(0, 10), moved)));
  });
};

/** Every beat in order of time; beats of one moment keep the order in which they are written. */
export const story = (perturbation?: Perturbation): readonly Beat[] => {
  const beats = [...cityPlan, ...supervision, ...threeLevels];
  return inOrder(perturbation ? perturbed(beats, perturbation) : beats);
};
