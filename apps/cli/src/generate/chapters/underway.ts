import { approvedDeadline, task, type Role, type Task } from '@dondoc/domain';
import type { CalendarDay, Instant, Outcome } from '@dondoc/event-sourcing';
import { anOfficer, signing, whoIs, type Office } from '../city/office.js';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import type { Held } from '../engine/held.js';
import { give, type Part } from '../engine/life.js';
import type { Moment, Pace } from '../engine/pace.js';
import type { World } from '../engine/world.js';
import { doneBy } from './done-by.js';
import type { Fate } from './fate.js';

/** A task as it was assigned; who leads and who issued it by now is in the task itself. */
export interface Given {
  readonly taskId: string;
  readonly reference: string;
  readonly assignedAt: Instant;
  /** The signed paper that it was assigned by. */
  readonly paperId: string;
  /** The streams of the task and of all that are above and below it; a task that stands alone has its own. */
  readonly family?: Held;
}

/** A task under way, and what decides how it goes on. */
export interface Underway extends Given {
  readonly world: World;
  readonly chance: Chance;
  readonly pace: Pace;
  readonly fate: Fate;
  readonly family: Held;
  /** A part of it begins, as a task of its own. */
  readonly begin: (part: Given) => void;
}

/** Whether the task goes on: a part ends with its whole, which others take back. */
export const goesOn = (underway: Pick<Underway, 'world' | 'taskId'>): boolean =>
  stateOf(underway)?.lifecycle !== 'Withdrawn';

/** Somebody of one side does something to the task; what is said is found when it is typed. */
export function* act(
  underway: Underway,
  side: 'issuer' | 'lead',
  role: Role,
  command: string,
  moment: Moment,
  body: (day: CalendarDay) => Body = () => ({}),
): Part<Outcome> {
  const { taskId, chance } = underway;
  const meant = officeOf(underway, side);
  const typed = () => {
    const { office, occurredAt, day } = doneBy(meant, moment, officeOf(underway, side));
    return {
      ...{ command, target: taskId, occurredAt, body: body(day) },
      actor: role === 'officer' ? anOfficer(office, chance, day) : whoIs(office, role, day),
    };
  };
  return yield* give(moment.recordedAt, typed, () => goesOn(underway));
}

/** Who has a place in the task now, wherever it was handed over to. */
export const officeOf = (
  { world, taskId }: Pick<Underway, 'world' | 'taskId'>,
  side: 'issuer' | 'lead',
): Office => {
  const parties = stateOf({ world, taskId })?.assignment;
  if (!parties) throw new Error(`there is no task ${taskId}`);
  return world.city.officeOf(side === 'lead' ? parties.leadId : parties.issuerId);
};

/** What the issuer signs on a day, on the paper by which the task was assigned. */
export const issuersSigning = (underway: Underway, day: CalendarDay) =>
  signing(officeOf(underway, 'issuer'), underway.chance, day, underway.paperId);

/** The task as the domain sees it now. */
export const stateOf = ({ world, taskId }: Pick<Underway, 'world' | 'taskId'>): Task | undefined =>
  world.streams.stateOf(task, taskId);

/** The last day in force, as the domain says now. */
export const lastDayOf = (underway: Pick<Underway, 'world' | 'taskId'>): CalendarDay | undefined => {
  const state = stateOf(underway);
  return state && approvedDeadline(state)?.dueOn;
};

/** The last day of the task above; undefined where nothing bounds it. */
export const lastDayAbove = (underway: Underway): CalendarDay | undefined => {
  const taskId = stateOf(underway)?.assignment.parentTaskId;
  return taskId === undefined ? undefined : lastDayOf({ world: underway.world, taskId });
};
