import { Rejected } from '@dondoc/event-sourcing';
import { firstOf, type Law } from './law.js';
import { isTaskAct, type Step } from './step.js';

/** What a screen cannot know before somebody has signed. */
const OF_THE_SIGNATURE: readonly string[] = [
  'authority-required',
  'authority-not-held',
  'signed-in-future',
  'head-decides',
];
/** What it does know: who may do it, and where the task stands. */
const OF_THE_TASK: readonly string[] = [
  'only-the-lead-agency',
  'only-the-issuing-agency',
  'only-a-coordinating-agency',
  'only-agencies-of-the-task',
  'only-an-organiser',
  'own-agency-acceptance',
  'own-agency-extension',
  'task-state-forbids',
  'extension-pending',
  'no-extension-pending',
  'nobody-coordinates',
];

const screenIsRight: Law = {
  number: 'the screen',
  says: 'what is not offered is refused for the reason shown, and what is offered is not refused for who asks or where the task stands',
  broken: ({ lines }) =>
    firstOf(lines, ({ step: { act }, outcome, closed, place }) => {
      if (place === 'none' || !isTaskAct(act)) return undefined;
      const refused = outcome instanceof Rejected ? outcome : undefined;
      if (refused && OF_THE_SIGNATURE.includes(refused.code)) return undefined;
      if (closed)
        return refused?.code === closed.code
          ? undefined
          : `${act} is closed for ${closed.code}, but not refused for it`;
      return refused && OF_THE_TASK.includes(refused.code)
        ? `${act} is offered, but refused: ${refused.code}`
        : undefined;
    }),
};

/** Each of these says something new each time. */
const REPEATABLE: readonly Step['act'][] = [
  'ReportProgress',
  'DelegateSubtask',
  'AssignOfficer',
  'ContributeInput',
];

const nothingTwice: Law = {
  number: 'once',
  says: 'the same command given at once again is refused, unless it may be repeated',
  broken: ({ lines }) =>
    firstOf(lines, ({ step: { act }, again }) =>
      again === undefined || again instanceof Rejected || REPEATABLE.includes(act)
        ? undefined
        : `${act} goes through twice`,
    ),
};

/** What was checked when the act was accepted, so that carrying it out goes through. */
const CARRIED_OUT: readonly string[] = [
  'SubtaskDelegated',
  'TaskWithdrawn',
  'DirectiveReplaced',
  'OrphanDecided',
];

const nothingStopsHalfway: Law = {
  number: 'policies',
  says: 'what follows from an act that was accepted is not refused',
  broken: ({ refusedReactions }) =>
    firstOf(refusedReactions, ({ event, reaction, refused }) =>
      CARRIED_OUT.includes(event.type)
        ? `${event.type} is followed by ${reaction.command}, which is refused: ${refused.message}`
        : undefined,
    ),
};

export const lawsOfAnswers: readonly Law[] = [screenIsRight, nothingTwice, nothingStopsHalfway];
