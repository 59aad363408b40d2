import { nextAct, type TaskAct } from '@dondoc/domain';
import type { Actor } from '@dondoc/event-sourcing';
import type { Frame, Reader } from '../store/reader.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import type { EvaluatedTask } from '../task/task-on-day.js';
import type { InboxReason } from './inbox.answer.js';

/** Who looks into an inbox: the post acted in, and the commands that the role table opens to it. */
export interface ReaderAtWork {
  readonly actor: Actor;
  readonly commands: readonly string[];
}

const mayGive =
  ({ commands }: ReaderAtWork) =>
  (act: TaskAct): boolean =>
    commands.includes(act);

/** The act that takes the task on; the same rule as that of the task's own screen. */
export const nextFor = (
  reader: ReaderAtWork,
  { lifecycle, leadId, issuerId, extension, awaitedFrom }: EvaluatedTask,
) =>
  nextAct(
    {
      lifecycle,
      // of the coordinating agencies only those count that were asked
      assignment: { leadId, issuerId, coordinatorIds: [...awaitedFrom] },
      inputs: awaitedFrom.map((coordinatorId) => ({ coordinatorId, answerBy: '', outcome: 'awaited' })),
      // only whether there is one decides
      pendingExtension: extension && { newDueOn: extension.requestedOn, requestedAt: extension.requestedOn },
    },
    reader.actor,
    mayGive(reader),
  );

/** Work lies with its lead; an officer has what was given to it, and what nobody was given. */
export const inHand = (reader: Reader, frame: Frame, { actor }: ReaderAtWork): readonly EvaluatedTask[] => {
  const { agencyId, accountId, roles } = actor;
  if (agencyId === undefined) return [];
  const isOfficer = roles.length > 0 && roles.every((role) => role === 'officer');
  return evaluateTasks(reader, frame, {
    leadId: agencyId,
    lifecycle: ['Assigned', 'Acknowledged', 'InProgress'],
  }).filter(({ officerId }) => !isOfficer || officerId === undefined || officerId === accountId);
};

/** What waits for a decision of the issuer, or of the post that tracks it; nobody decides on its own agency's work. */
export const toDecide = (reader: Reader, frame: Frame, who: ReaderAtWork): readonly EvaluatedTask[] => {
  const { agencyId, postIds, roles } = who.actor;
  if (agencyId === undefined || !mayGive(who)('AcceptCompletion')) return [];
  const isTracker = roles.every((role) => role === 'tracking-officer');
  const asked = { issuerId: agencyId } as const;
  const submitted = evaluateTasks(reader, frame, { ...asked, lifecycle: ['AwaitingAcceptance'] });
  const extensions = evaluateTasks(reader, frame, { ...asked, extensionPending: true });
  const disputed = evaluateTasks(reader, frame, { ...asked, lifecycle: ['Disputed'] });
  return [
    ...new Map([...submitted, ...extensions, ...disputed].map((task) => [task.id, task])).values(),
  ].filter(
    ({ leadId, trackingPostId }) =>
      leadId !== agencyId && (!isTracker || trackingPostId === undefined || postIds.includes(trackingPostId)),
  );
};

/** What the reader's agency was asked for as a coordinating one, while the work goes on. */
export const toContribute = (reader: Reader, frame: Frame, who: ReaderAtWork): readonly EvaluatedTask[] => {
  const { agencyId } = who.actor;
  if (agencyId === undefined || !mayGive(who)('ContributeInput')) return [];
  return evaluateTasks(reader, frame, {
    inputAwaitedFrom: agencyId,
    lifecycle: ['Acknowledged', 'InProgress'],
  });
};

/** Why work in hand is in the inbox, the worst first. */
export const reasonsInHand = ({ lifecycle, timeliness, returned }: EvaluatedTask): readonly InboxReason[] => {
  const all = [
    ...(timeliness?.kind === 'Overdue' ? (['overdue'] as const) : []),
    ...(returned ? (['returned'] as const) : []),
    ...(lifecycle === 'Assigned' ? (['to-acknowledge'] as const) : []),
    ...(timeliness?.kind === 'DueSoon' ? (['due-soon'] as const) : []),
  ];
  return all.length > 0 ? all : ['open'];
};

/** Why a task waits for a decision. */
export const reasonsToDecide = ({ lifecycle, extension }: EvaluatedTask): readonly InboxReason[] => [
  ...(lifecycle === 'Disputed' ? (['dispute-to-decide'] as const) : []),
  ...(extension ? (['extension-to-decide'] as const) : []),
  ...(lifecycle === 'AwaitingAcceptance' ? (['to-accept'] as const) : []),
];
