import type { Actor, Authority, Rejected } from '@dondoc/event-sourcing';
import { organiserOnly } from '../agency/succession.refusals.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { nobodyCoordinates } from './coordination.refusals.js';
import type { TaskAct } from './labels.js';
import {
  coordinatorOnly,
  extensionPending,
  headDecides,
  issuerOnly,
  leadOnly,
  noExtensionPending,
  ownAgencyAcceptance,
  ownAgencyExtension,
  partyOnly,
  stateForbids,
} from './task.refusals.js';
import type { Task } from './task.state.js';

/** What of a task opens and closes the acts on it. */
export interface Standing extends Pick<Task, 'lifecycle' | 'pendingExtension' | 'inputs'> {
  readonly assignment: Pick<Task['assignment'], 'leadId' | 'issuerId' | 'coordinatorIds'>;
  /** Who may hand over beside the issuer, where it was looked up; nobody otherwise. */
  readonly organiserIds?: readonly string[];
}

interface Opening {
  readonly by: 'lead' | 'issuer' | 'coordinator' | 'organiser' | 'any-of-them';
  readonly from: readonly Lifecycle[];
  /** The head of the agency decides: whoever else types it names the head's signature. */
  readonly head?: true;
  /** What the lead hears when it reaches for an act that judges its own work. */
  readonly own?: () => Rejected;
  /** What the task's own state forbids beside its lifecycle. */
  readonly unless?: (task: Standing) => Rejected | undefined;
}

const AT_WORK = ['Acknowledged', 'InProgress'] as const;
const OPEN = ['Assigned', ...AT_WORK, 'AwaitingAcceptance', 'Disputed', 'Suspended'] as const;
const NOT_OVER = ['Draft', ...OPEN, 'Completed'] as const;

const pendingOnly = ({ pendingExtension }: Standing) =>
  pendingExtension ? undefined : noExtensionPending({});
const answersExtension: Opening = {
  by: 'issuer',
  // a submission does not answer the request: it is still decided on
  from: [...AT_WORK, 'AwaitingAcceptance'],
  own: () => ownAgencyExtension({}),
  unless: pendingOnly,
};
const answersSubmission: Opening = {
  by: 'issuer',
  from: ['AwaitingAcceptance'],
  own: () => ownAgencyAcceptance({}),
};

/** Who may do what, and where in its life: domain.md 3.3 as a table. */
export const taskOpenings: Readonly<Record<TaskAct, Opening>> = {
  AssignDraftedTask: { by: 'issuer', from: ['Draft'] },
  AcknowledgeTask: { by: 'lead', from: ['Assigned'] },
  DisputeAssignment: { by: 'lead', head: true, from: ['Assigned', 'Acknowledged'] },
  UpholdAssignment: { by: 'issuer', head: true, from: ['Disputed'] },
  ReassignLead: { by: 'issuer', from: ['Assigned', ...AT_WORK, 'Disputed', 'Suspended'] },
  StartWork: { by: 'lead', from: ['Acknowledged'] },
  AssignOfficer: { by: 'lead', head: true, from: OPEN },
  ReportProgress: { by: 'lead', from: AT_WORK },
  RequestInput: {
    by: 'lead',
    from: AT_WORK,
    unless: ({ assignment }) => (assignment.coordinatorIds.length > 0 ? undefined : nobodyCoordinates({})),
  },
  ContributeInput: { by: 'coordinator', from: AT_WORK },
  DelegateSubtask: { by: 'lead', head: true, from: AT_WORK },
  RequestExtension: {
    by: 'lead',
    head: true,
    from: AT_WORK,
    unless: ({ pendingExtension }) => pendingExtension && extensionPending(pendingExtension),
  },
  WithdrawExtensionRequest: { by: 'lead', head: true, from: OPEN, unless: pendingOnly },
  ApproveExtension: answersExtension,
  RejectExtension: answersExtension,
  AdjustDeadline: { by: 'issuer', from: OPEN },
  SuspendTask: { by: 'issuer', from: AT_WORK },
  ResumeTask: { by: 'issuer', from: ['Suspended'] },
  SubmitCompletion: { by: 'lead', head: true, from: AT_WORK },
  ReturnCompletion: answersSubmission,
  AcceptCompletion: answersSubmission,
  HandOverTask: { by: 'organiser', from: NOT_OVER },
  CloseTask: { by: 'issuer', from: ['Completed'] },
  ReopenTask: { by: 'issuer', from: ['Completed', 'Closed'] },
  WithdrawTask: { by: 'issuer', from: NOT_OVER },
  SupersedeTask: { by: 'issuer', from: NOT_OVER },
  CorrectRecord: { by: 'any-of-them', from: [...NOT_OVER, 'Closed', 'Withdrawn', 'Superseded'] },
};

const notTheirs = (
  act: TaskAct,
  { assignment, organiserIds = [] }: Standing,
  { agencyId }: Actor,
): Rejected | undefined => {
  const { leadId, issuerId, coordinatorIds } = assignment;
  const coordinates = agencyId !== undefined && coordinatorIds.includes(agencyId);
  switch (taskOpenings[act].by) {
    case 'lead':
      return agencyId === leadId ? undefined : leadOnly({ act });
    case 'issuer':
      return agencyId === issuerId ? undefined : issuerOnly({ act });
    case 'coordinator':
      return coordinates ? undefined : coordinatorOnly({ act });
    case 'organiser':
      return [issuerId, ...organiserIds].includes(agencyId ?? '') ? undefined : organiserOnly({});
    case 'any-of-them':
      return coordinates || agencyId === leadId || agencyId === issuerId ? undefined : partyOnly({ act });
  }
};

/**
 * Why an act is not open to this actor now, as far as actor and state tell: authority, then lifecycle, then the rest of the
 * state. Undefined when it is open. `unsigned`: why the act lacks the authority of the head, where that is known already.
 */
export const refusalOf = (
  act: TaskAct,
  task: Standing,
  actor: Actor,
  unsigned?: Rejected,
): Rejected | undefined => {
  const { from, own, unless } = taskOpenings[act];
  if (own && actor.agencyId === task.assignment.leadId) return own();
  const refused = notTheirs(act, task, actor) ?? unsigned;
  if (refused) return refused;
  if (!from.includes(task.lifecycle)) return stateForbids({ act, lifecycle: task.lifecycle, from });
  return unless?.(task);
};

const LEADING: readonly string[] = ['head', 'leader'];

/** Why an act that is the head's cannot be taken from whoever types it; undefined when the head gives or signed it. */
export const headMissing = (
  act: TaskAct,
  { actor, authority }: { readonly actor: Actor; readonly authority?: Authority | undefined },
): Rejected | undefined =>
  taskOpenings[act].head && !authority && !actor.roles.some((role) => LEADING.includes(role))
    ? headDecides({ act })
    : undefined;

/** What is over stays so. @throws `task-state-forbids` */
export const checkMayBeWithdrawn = ({ lifecycle }: Pick<Standing, 'lifecycle'>): void => {
  const { from } = taskOpenings.WithdrawTask;
  if (!from.includes(lifecycle)) throw stateForbids({ act: 'WithdrawTask', lifecycle, from });
};
