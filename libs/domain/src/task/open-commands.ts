import type { Actor } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { actLabels, type TaskAct } from './labels.js';
import { refusalOf, type Standing } from './task.acts.js';

/** A command on a task as a screen offers it. */
export type Offer = OfferOf<TaskAct>;

/** The acts that take a task on, the most pressing first; every other act is an aside. */
const ONWARD: readonly TaskAct[] = [
  'AssignDraftedTask',
  'AcknowledgeTask',
  'ApproveExtension',
  'AcceptCompletion',
  'StartWork',
  'SubmitCompletion',
];

/** The act that a screen puts first: the most pressing of those that are open; undefined where the actor only waits. */
export const nextAct = (
  task: Standing,
  actor: Actor,
  mayGive: (act: TaskAct) => boolean = () => true,
): TaskAct | undefined => ONWARD.find((act) => mayGive(act) && refusalOf(act, task, actor) === undefined);

/** Every command on a task, and for this actor, now, whether it is open; pure from state. The role table may close more. */
export const openCommands = (task: Standing, actor: Actor): readonly Offer[] =>
  offersOf(actLabels, (act) => refusalOf(act, task, actor));
