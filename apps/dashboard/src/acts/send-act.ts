import {
  acceptCompletion,
  acknowledgeTask,
  adjustDeadline,
  approveExtension,
  assignDraftedTask,
  assignOfficer,
  closeTask,
  contributeInput,
  correctRecord,
  delegateSubtask,
  disputeAssignment,
  handOverTask,
  reassignLead,
  rejectExtension,
  reopenTask,
  reportProgress,
  requestExtension,
  requestInput,
  resumeTask,
  returnCompletion,
  startWork,
  submitCompletion,
  supersedeTask,
  suspendTask,
  upholdAssignment,
  withdrawExtensionRequest,
  withdrawTask,
  type CommandAnswer,
  type EvidenceBody,
  type Signing,
  type TaskAct,
} from '@dondoc/api';
import { given } from './given.js';
import { occurred, type OccurredValues } from './occurred-fields.js';
import { changing, type Sent } from './sent.js';

/** What a form holds; texts may be empty. */
export interface ActValues extends OccurredValues {
  readonly result?: string;
  readonly difficulties?: string;
  readonly proposal?: string;
  readonly expectedOn?: string;
  readonly evidence?: readonly EvidenceBody[];
  readonly unsettled?: string;
  readonly newDueOn?: string;
  readonly grantedOn?: string;
  readonly reason?: string;
  readonly document?: string;
  readonly rating?: string;
  readonly child?: string;
  readonly content?: string;
  readonly productKind?: string;
  readonly productTo?: string;
  readonly dueOn?: string;
  readonly handedFrom?: string;
  readonly handedTo?: string;
  readonly minutes?: string;
  readonly consent?: string;
  readonly proposedAgency?: string;
  readonly newLead?: string;
  readonly newDeadline?: string;
  readonly officer?: string;
  readonly internalDueOn?: string;
  readonly coordinator?: string;
  readonly question?: string;
  readonly answerBy?: string;
  readonly input?: string;
  readonly refusalReason?: string;
  readonly answerDocument?: string;
  readonly clock?: 'stops' | 'runs';
  readonly reviewOn?: string;
  readonly dossierCode?: string;
  readonly successor?: string;
  readonly replacing?: string;
  readonly reworkBy?: string;
  /** The event and its field, with a space between them. */
  readonly record?: string;
  readonly value?: string;
  readonly signing?: Signing;
}

const onDay = (date: string) => ({ kind: 'fixed' as const, date, wording: 'by' as const, rolls: true });

/** Gives the command to the server. @throws ApiFault */
export const sendAct = async (
  act: TaskAct,
  taskId: string,
  sent: Sent,
  values: ActValues,
): Promise<CommandAnswer> => {
  const to = {
    path: { id: taskId },
    headers: changing(sent),
    throwOnError: true as const,
  };
  const { result = '', reason = '', evidence = [], signing } = values;
  const always = { ...occurred(values), ...given({ signing }) };
  switch (act) {
    case 'AssignDraftedTask':
      return (await assignDraftedTask({ ...to, body: { ...always, ...given({ lateReason: reason }) } })).data;
    case 'AcknowledgeTask':
      return (await acknowledgeTask({ ...to, body: always })).data;
    case 'DisputeAssignment': {
      const more = given({ proposedAgencyId: values.proposedAgency });
      return (await disputeAssignment({ ...to, body: { ...always, reason, ...more } })).data;
    }
    case 'UpholdAssignment':
      return (await upholdAssignment({ ...to, body: { ...always, reason } })).data;
    case 'ReassignLead': {
      const { newLead: leadId = '', newDeadline } = values;
      const more = given({ reason, deadline: newDeadline ? onDay(newDeadline) : undefined });
      return (await reassignLead({ ...to, body: { ...always, leadId, ...more } })).data;
    }
    case 'AssignOfficer': {
      const { officer: officerId = '', internalDueOn } = values;
      return (await assignOfficer({ ...to, body: { ...always, officerId, ...given({ internalDueOn }) } }))
        .data;
    }
    case 'RequestInput': {
      const { coordinator: coordinatorId = '', question = '', answerBy = '' } = values;
      return (await requestInput({ ...to, body: { ...always, coordinatorId, question, answerBy } })).data;
    }
    case 'ContributeInput': {
      const { input: content, refusalReason, answerDocument } = values;
      const more = given({
        content,
        refusalReason,
        document: answerDocument ? { words: answerDocument } : undefined,
      });
      const proof = evidence.length > 0 ? { evidence: [...evidence] } : {};
      return (await contributeInput({ ...to, body: { ...always, ...more, ...proof } })).data;
    }
    case 'WithdrawExtensionRequest':
      return (await withdrawExtensionRequest({ ...to, body: { ...always, ...given({ reason }) } })).data;
    case 'AdjustDeadline': {
      const deadline = onDay(values.newDeadline ?? '');
      return (await adjustDeadline({ ...to, body: { ...always, deadline, reason } })).data;
    }
    case 'SuspendTask': {
      const { reviewOn = '', clock = 'stops' } = values;
      return (await suspendTask({ ...to, body: { ...always, reason, reviewOn, clock } })).data;
    }
    case 'ResumeTask':
      return (await resumeTask({ ...to, body: always })).data;
    case 'CloseTask': {
      const { dossierCode = '' } = values;
      return (await closeTask({ ...to, body: { ...always, dossierCode } })).data;
    }
    case 'ReopenTask': {
      const deadline = onDay(values.newDeadline ?? '');
      return (await reopenTask({ ...to, body: { ...always, reason, deadline } })).data;
    }
    case 'SupersedeTask': {
      const { successor: successorTaskId = '', replacing: documentId = '' } = values;
      const body = { ...always, successorTaskId, documentId, ...given({ reason }) };
      return (await supersedeTask({ ...to, body })).data;
    }
    case 'CorrectRecord': {
      const [eventId = '', field = ''] = (values.record ?? '').split(' ');
      const body = { ...always, eventId, field, value: values.value ?? '', reason };
      return (await correctRecord({ ...to, body })).data;
    }
    case 'StartWork':
      return (await startWork({ ...to, body: always })).data;
    case 'ReportProgress': {
      const { difficulties, proposal, expectedOn } = values;
      const more = given({ difficulties, proposal, expectedCompletionOn: expectedOn });
      const proof = evidence.length > 0 ? { evidence: [...evidence] } : {};
      return (await reportProgress({ ...to, body: { ...always, result, ...more, ...proof } })).data;
    }
    case 'DelegateSubtask': {
      const { child = '', content = '', productKind = '', productTo = '', dueOn = '' } = values;
      const expectedProduct = { kind: productKind, addressedTo: productTo };
      const deadline = { kind: 'fixed' as const, date: dueOn, wording: 'by' as const, rolls: false };
      const body = { ...always, leadId: child, content, expectedProduct, deadline };
      return (await delegateSubtask({ ...to, body })).data;
    }
    case 'HandOverTask': {
      const { handedFrom = '', handedTo = '', minutes = '', consent } = values;
      const parties = { fromAgencyId: handedFrom, toAgencyId: handedTo, minutes: { words: minutes } };
      const agreed = consent ? { consent: { words: consent } } : {};
      return (await handOverTask({ ...to, body: { ...always, ...parties, ...agreed } })).data;
    }
    case 'RequestExtension': {
      const { newDueOn = '', document = '' } = values;
      const body = { ...always, newDueOn, reason, document: { words: document } };
      return (await requestExtension({ ...to, body })).data;
    }
    case 'ApproveExtension':
      return (
        await approveExtension({ ...to, body: { ...always, ...given({ newDueOn: values.grantedOn }) } })
      ).data;
    case 'RejectExtension':
      return (await rejectExtension({ ...to, body: { ...always, reason } })).data;
    case 'SubmitCompletion': {
      const more = given({ unsettledChildrenReason: values.unsettled });
      return (
        await submitCompletion({ ...to, body: { ...always, result, evidence: [...evidence], ...more } })
      ).data;
    }
    case 'ReturnCompletion':
      return (
        await returnCompletion({
          ...to,
          body: { ...always, reason, ...given({ reworkBy: values.reworkBy }) },
        })
      ).data;
    case 'AcceptCompletion':
      return (await acceptCompletion({ ...to, body: { ...always, ...given({ rating: values.rating }) } }))
        .data;
    case 'WithdrawTask':
      return (await withdrawTask({ ...to, body: { ...always, reason } })).data;
  }
};
