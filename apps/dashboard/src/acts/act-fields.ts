import type { TaskAct } from '@dondoc/api';

/** How a field of an act is filled in. */
export type FieldKind = 'text' | 'line' | 'day' | 'evidence' | 'agency' | 'anyAgency' | 'signing';

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
  | 'signing';

const must = (name: FieldName, kind: FieldKind): ActField => ({ name, kind, required: true });
const may = (name: FieldName, kind: FieldKind): ActField => ({ name, kind });

/** What each act asks for, in the order of the form; after that, every act may say when it happened. */
export const fieldsOf: Readonly<Record<TaskAct, readonly ActField[]>> = {
  AssignDraftedTask: [may('reason', 'text'), must('signing', 'signing')],
  AcknowledgeTask: [],
  StartWork: [],
  ReportProgress: [
    must('result', 'text'),
    may('difficulties', 'text'),
    may('proposal', 'text'),
    may('expectedOn', 'day'),
    may('evidence', 'evidence'),
  ],
  DelegateSubtask: [
    must('child', 'agency'),
    must('content', 'text'),
    must('productKind', 'line'),
    must('productTo', 'line'),
    must('dueOn', 'day'),
  ],
  HandOverTask: [
    must('handedFrom', 'anyAgency'),
    must('handedTo', 'anyAgency'),
    must('minutes', 'line'),
    may('consent', 'line'),
  ],
  RequestExtension: [must('newDueOn', 'day'), must('reason', 'text'), must('document', 'line')],
  ApproveExtension: [may('grantedOn', 'day'), must('signing', 'signing')],
  RejectExtension: [must('reason', 'text')],
  SubmitCompletion: [must('result', 'text'), must('evidence', 'evidence'), may('unsettled', 'text')],
  ReturnCompletion: [must('reason', 'text')],
  AcceptCompletion: [may('rating', 'text')],
  WithdrawTask: [must('reason', 'text'), must('signing', 'signing')],
};
