import type { Actor, Sentence } from '@dondoc/event-sourcing';
import { actLabels, type TaskAct } from './labels.js';
import { refusalOf, type Standing } from './task.acts.js';
import type { Task } from './task.state.js';

/** A command as a screen offers it: open, or closed with the reason. Rules that need body or other streams are not asked here. */
export type Offer =
  | { readonly command: TaskAct; readonly label: Sentence; readonly open: true }
  | {
      readonly command: TaskAct;
      readonly label: Sentence;
      readonly open: false;
      readonly code: string;
      readonly sentence: Sentence;
    };

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

const isAct = (name: string): name is TaskAct => Object.hasOwn(actLabels, name);

/** Every command on a task, and for this actor, now, whether it is open; pure from state. The role table may close more. */
export const openCommands = (task: Task, actor: Actor): readonly Offer[] =>
  Object.keys(actLabels)
    .filter(isAct)
    .map((command) => {
      const label = actLabels[command];
      const refused = refusalOf(command, task, actor);
      return refused
        ? { command, label, open: false, code: refused.code, sentence: refused.sentence }
        : { command, label, open: true };
    });
