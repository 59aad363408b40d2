import type { Actor, Rejected } from '@dondoc/event-sourcing';
import { organiserOnly } from '../agency/succession.refusals.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import type { TaskAct } from './labels.js';
import {
  extensionPending,
  issuerOnly,
  leadOnly,
  noExtensionPending,
  ownAgencyAcceptance,
  ownAgencyExtension,
  stateForbids,
} from './task.refusals.js';
import type { Task } from './task.state.js';

/** What of a task opens and closes the acts on it. */
export interface Standing extends Pick<Task, 'lifecycle' | 'pendingExtension'> {
  readonly assignment: Pick<Task['assignment'], 'leadId' | 'issuerId'>;
  /** Who may hand over beside the issuer, where it was looked up; nobody otherwise. */
  readonly organiserIds?: readonly string[];
}

interface Opening {
  readonly by: 'lead' | 'issuer' | 'organiser';
  readonly from: readonly Lifecycle[];
  /** What the lead hears when it reaches for an act that judges its own work. */
  readonly own?: () => Rejected;
  /** What the task's own state forbids beside its lifecycle. */
  readonly unless?: (task: Standing) => Rejected | undefined;
}

const AT_WORK = ['Acknowledged', 'InProgress'] as const;
const answersExtension: Opening = {
  by: 'issuer',
  // a submission does not answer the request: it is still decided on
  from: [...AT_WORK, 'AwaitingAcceptance'],
  own: () => ownAgencyExtension({}),
  unless: ({ pendingExtension }) => (pendingExtension ? undefined : noExtensionPending({})),
};
const answersSubmission: Opening = {
  by: 'issuer',
  from: ['AwaitingAcceptance'],
  own: () => ownAgencyAcceptance({}),
};

/** Who may do what, and where in its life: domain.md 3.3 as a table. */
const openings: Readonly<Record<TaskAct, Opening>> = {
  AssignDraftedTask: { by: 'issuer', from: ['Draft'] },
  AcknowledgeTask: { by: 'lead', from: ['Assigned'] },
  StartWork: { by: 'lead', from: ['Acknowledged'] },
  ReportProgress: { by: 'lead', from: AT_WORK },
  DelegateSubtask: { by: 'lead', from: AT_WORK },
  RequestExtension: {
    by: 'lead',
    from: AT_WORK,
    unless: ({ pendingExtension }) => pendingExtension && extensionPending(pendingExtension),
  },
  ApproveExtension: answersExtension,
  RejectExtension: answersExtension,
  SubmitCompletion: { by: 'lead', from: AT_WORK },
  ReturnCompletion: answersSubmission,
  AcceptCompletion: answersSubmission,
  HandOverTask: {
    by: 'organiser',
    from: ['Draft', 'Assigned', ...AT_WORK, 'AwaitingAcceptance', 'Completed', 'Disputed', 'Suspended'],
  },
  WithdrawTask: {
    by: 'issuer',
    from: ['Draft', 'Assigned', ...AT_WORK, 'AwaitingAcceptance', 'Completed', 'Disputed', 'Suspended'],
  },
};

/**
 * Why an act is not open to this actor now, as far as actor and state tell: authority, then lifecycle, then the rest of the
 * state. Undefined when it is open.
 */
export const refusalOf = (act: TaskAct, task: Standing, actor: Actor): Rejected | undefined => {
  const { by, from, own, unless } = openings[act];
  const { leadId, issuerId } = task.assignment;
  if (own && actor.agencyId === leadId) return own();
  if (by === 'lead' && actor.agencyId !== leadId) return leadOnly({ act });
  if (by === 'issuer' && actor.agencyId !== issuerId) return issuerOnly({ act });
  const organiserIds = [issuerId, ...(task.organiserIds ?? [])];
  if (by === 'organiser' && !organiserIds.includes(actor.agencyId ?? '')) return organiserOnly({});
  if (!from.includes(task.lifecycle)) return stateForbids({ act, lifecycle: task.lifecycle, from });
  return unless?.(task);
};
