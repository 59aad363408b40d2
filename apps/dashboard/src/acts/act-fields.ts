import type { TaskAct } from '@dondoc/api';

/** How a field of an act is filled in. */
export type FieldKind =
  | 'text'
  | 'line'
  | 'day'
  | 'evidence'
  | 'agency'
  | 'any-agency'
  | 'coordinator'
  | 'officer'
  | 'clock'
  | 'task'
  | 'paper'
  | 'record'
  | 'signing';

export interface ActField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly required?: boolean;
}

/** Names of fields are keys of the words that label them. */
export type FieldName =
  | 'result'
  | 'difficulties'
  | 'proposal'
  | 'expectedOn'
  | 'evidence'
  | 'unsettled'
  | 'newDueOn'
  | 'grantedOn'
  | 'reason'
  | 'document'
  | 'rating'
  | 'child'
  | 'content'
  | 'productKind'
  | 'productTo'
  | 'dueOn'
  | 'handedFrom'
  | 'handedTo'
  | 'minutes'
  | 'consent'
  | 'proposedAgency'
  | 'newLead'
  | 'newDeadline'
  | 'officer'
  | 'internalDueOn'
  | 'coordinator'
  | 'question'
  | 'answerBy'
  | 'input'
  | 'refusalReason'
  | 'answerDocument'
  | 'clock'
  | 'reviewOn'
  | 'dossierCode'
  | 'successor'
  | 'replacing'
  | 'reworkBy'
  | 'record'
  | 'value'
  | 'signing';

const must = (name: FieldName, kind: FieldKind): ActField => ({ name, kind, required: true });
const may = (name: FieldName, kind: FieldKind): ActField => ({ name, kind });

/** What each act asks for, in the order of the form; after that, every act may say when it happened. */
export const fieldsOf: Readonly<Record<TaskAct, readonly ActField[]>> = {
  AssignDraftedTask: [may('reason', 'text'), must('signing', 'signing')],
  AcknowledgeTask: [],
  DisputeAssignment: [must('reason', 'text'), may('proposedAgency', 'any-agency')],
  UpholdAssignment: [must('reason', 'text')],
  ReassignLead: [
    must('newLead', 'any-agency'),
    may('reason', 'text'),
    may('newDeadline', 'day'),
    must('signing', 'signing'),
  ],
  StartWork: [],
  AssignOfficer: [must('officer', 'officer'), may('internalDueOn', 'day')],
  ReportProgress: [
    must('result', 'text'),
    may('difficulties', 'text'),
    may('proposal', 'text'),
    may('expectedOn', 'day'),
    may('evidence', 'evidence'),
  ],
  RequestInput: [must('coordinator', 'coordinator'), must('question', 'text'), must('answerBy', 'day')],
  ContributeInput: [
    may('input', 'text'),
    may('answerDocument', 'line'),
    may('evidence', 'evidence'),
    may('refusalReason', 'text'),
  ],
  DelegateSubtask: [
    must('child', 'agency'),
    must('content', 'text'),
    must('productKind', 'line'),
    must('productTo', 'line'),
    must('dueOn', 'day'),
  ],
  HandOverTask: [
    must('handedFrom', 'any-agency'),
    must('handedTo', 'any-agency'),
    must('minutes', 'line'),
    may('consent', 'line'),
  ],
  RequestExtension: [must('newDueOn', 'day'), must('reason', 'text'), must('document', 'line')],
  WithdrawExtensionRequest: [may('reason', 'text')],
  ApproveExtension: [may('grantedOn', 'day'), must('signing', 'signing')],
  RejectExtension: [must('reason', 'text')],
  AdjustDeadline: [must('newDeadline', 'day'), must('reason', 'text'), must('signing', 'signing')],
  SuspendTask: [
    must('reason', 'text'),
    must('reviewOn', 'day'),
    must('clock', 'clock'),
    must('signing', 'signing'),
  ],
  ResumeTask: [must('signing', 'signing')],
  SubmitCompletion: [must('result', 'text'), must('evidence', 'evidence'), may('unsettled', 'text')],
  ReturnCompletion: [must('reason', 'text'), may('reworkBy', 'day'), may('signing', 'signing')],
  AcceptCompletion: [may('rating', 'text')],
  CloseTask: [must('dossierCode', 'line')],
  ReopenTask: [must('reason', 'text'), must('newDeadline', 'day'), must('signing', 'signing')],
  WithdrawTask: [must('reason', 'text'), must('signing', 'signing')],
  SupersedeTask: [
    must('successor', 'task'),
    must('replacing', 'paper'),
    may('reason', 'text'),
    must('signing', 'signing'),
  ],
  CorrectRecord: [
    must('record', 'record'),
    must('value', 'text'),
    must('reason', 'text'),
    must('signing', 'signing'),
  ],
};
