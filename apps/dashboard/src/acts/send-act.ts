import {
  acceptCompletion,
  acknowledgeTask,
  approveExtension,
  assignDraftedTask,
  delegateSubtask,
  handOverTask,
  rejectExtension,
  reportProgress,
  requestExtension,
  returnCompletion,
  startWork,
  submitCompletion,
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
  readonly signing?: Signing;
}

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
      return (await returnCompletion({ ...to, body: { ...always, reason } })).data;
    case 'AcceptCompletion':
      return (await acceptCompletion({ ...to, body: { ...always, ...given({ rating: values.rating }) } }))
        .data;
    case 'WithdrawTask':
      return (await withdrawTask({ ...to, body: { ...always, reason } })).data;
  }
};
