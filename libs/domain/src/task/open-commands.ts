import type { Actor } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { actLabels, type TaskAct } from './labels.js';
import { headMissing, refusalOf, type Standing } from './task.acts.js';

/** A command on a task as a screen offers it. */
export type Offer = OfferOf<TaskAct>;

/** The acts that take a task on, the most pressing first; every other act is an aside. */
const ONWARD: readonly TaskAct[] = [
  'AssignDraftedTask',
  'AcknowledgeTask',
  'UpholdAssignment',
  'ApproveExtension',
  'AcceptCompletion',
  'ResumeTask',
  'StartWork',
  'SubmitCompletion',
  'ContributeInput',
  'CloseTask',
];

/** A coordinating agency may always speak up; it is its turn once it is asked. */
const isTheirTurn = (act: TaskAct, { inputs }: Standing, { agencyId }: Actor): boolean =>
  act !== 'ContributeInput' ||
  inputs.some(({ coordinatorId, outcome }) => coordinatorId === agencyId && outcome === 'awaited');

/** The act that a screen puts first: the most pressing of those that are open; undefined where the actor only waits. */
export const nextAct = (
  task: Standing,
  actor: Actor,
  mayGive: (act: TaskAct) => boolean = () => true,
): TaskAct | undefined =>
  ONWARD.find(
    (act) => mayGive(act) && isTheirTurn(act, task, actor) && refusalOf(act, task, actor) === undefined,
  );

/** Every command on a task, and for this actor, now, whether it is open; pure from state. The role table may close more. */
export const openCommands = (task: Standing, actor: Actor): readonly Offer[] =>
  offersOf(actLabels, (act) => refusalOf(act, task, actor));

/** The commands that the head decides and that this actor, who leads nothing, gives with the signature of one who does. */
export const headSigns = (actor: Actor): readonly TaskAct[] =>
  (Object.keys(actLabels) as TaskAct[]).filter((act) => headMissing(act, { actor }) !== undefined);
