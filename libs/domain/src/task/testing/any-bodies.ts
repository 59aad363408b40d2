import { lookInto, type Actor, type Decision } from '@dondoc/event-sourcing';
import { acceptCompletion } from '../decisions/accept-completion.js';
import { acknowledgeTask } from '../decisions/acknowledge-task.js';
import { adjustDeadline } from '../decisions/adjust-deadline.js';
import { approveExtension } from '../decisions/approve-extension.js';
import { assignOfficer } from '../decisions/assign-officer.js';
import { assignDraftedTask } from '../decisions/assign-task.js';
import { closeTask } from '../decisions/close-task.js';
import { contributeInput } from '../decisions/contribute-input.js';
import { correctRecord } from '../decisions/correct-record.js';
import { delegateSubtask } from '../decisions/delegate-subtask.js';
import { disputeAssignment } from '../decisions/dispute-assignment.js';
import { handOverTask } from '../decisions/hand-over-task.js';
import { reassignLead } from '../decisions/reassign-lead.js';
import { rejectExtension } from '../decisions/reject-extension.js';
import { reopenTask } from '../decisions/reopen-task.js';
import { reportProgress } from '../decisions/report-progress.js';
import { requestExtension } from '../decisions/request-extension.js';
import { requestInput } from '../decisions/request-input.js';
import { resumeTask } from '../decisions/resume-task.js';
import { returnCompletion } from '../decisions/return-completion.js';
import { startWork } from '../decisions/start-work.js';
import { submitCompletion } from '../decisions/submit-completion.js';
import { supersedeTask } from '../decisions/supersede-task.js';
import { suspendTask } from '../decisions/suspend-task.js';
import { upholdAssignment } from '../decisions/uphold-assignment.js';
import { withdrawExtensionRequest } from '../decisions/withdraw-extension-request.js';
import { withdrawTask } from '../decisions/withdraw-task.js';
import { type TaskAct } from '../labels.js';
import { type TaskEvent } from '../task.events.js';
import { task, type Task } from '../task.state.js';
import { TaskOffice } from './task-office.js';
import {
  by,
  calendar,
  DEPARTMENT,
  DIRECTIVE,
  id,
  OFFICER,
  OTHER_DEPARTMENT,
  proof,
  TASK,
  UNIT,
} from './task.fixtures.js';

export const reason = 'Lý do.';
export type Bodied = (office: TaskOffice, actor: Actor, now: string) => Promise<unknown>;
/** The task of these histories as it stands. */
export const stateIn = (office: TaskOffice) => lookInto(office.store)(task, TASK);

/** A body that depends on what happened so far, where it names something of the task's own history. */
const boundTo =
  <Body, Facts>(
    decision: Decision<Task | undefined, TaskEvent, Body, Facts>,
    bodyFor: (state: Task | undefined, actor: Actor) => Body,
  ): Bodied =>
  async (office, actor, now) =>
    office.run({
      aggregate: task,
      id: TASK,
      decision,
      body: bodyFor(await stateIn(office), actor),
      actor,
      now,
    });
const bound = <Body, Facts>(
  decision: Decision<Task | undefined, TaskEvent, Body, Facts>,
  body: Body,
): Bodied => boundTo(decision, () => body);
const document = { words: '9911/SNV' };
export const OTHER_UNIT = id('a8');
const part = { content: 'Phần việc.', expectedProduct: { none: true } as const };
const july = by('2020-07-31');
export const SUCCESSOR = id('c5');
/** Something that the actor's own agency recorded, with other words each time. */
const ownRecord = (state: Task | undefined, actor: Actor) => {
  const own = state?.records.findLast(({ agencyId }) => agencyId === actor.agencyId);
  const [field = 'result', said = ''] = Object.entries(own?.values ?? {})[0] ?? [];
  return { eventId: own?.eventId ?? id('99'), field, value: `${said}.`, reason };
};
const settledAnyway = { result: 'Xong.', unsettledChildrenReason: reason };

/** For each act some bodies, lawful and not. */
export const bodies: Readonly<Record<TaskAct, readonly Bodied[]>> = {
  AssignDraftedTask: [bound(assignDraftedTask(calendar), {})],
  AcknowledgeTask: [bound(acknowledgeTask(calendar), {})],
  DisputeAssignment: [
    bound(disputeAssignment(calendar), { reason, proposedAgencyId: OTHER_DEPARTMENT }),
    bound(disputeAssignment(calendar), { reason }),
  ],
  UpholdAssignment: [bound(upholdAssignment(calendar), { reason })],
  ReassignLead: [OTHER_DEPARTMENT, DEPARTMENT].map((leadId) => bound(reassignLead(calendar), { leadId })),
  StartWork: [bound(startWork, {})],
  AssignOfficer: [bound(assignOfficer, { officerId: OFFICER, internalDueOn: '2020-05-29' })],
  RequestInput: [
    bound(requestInput, { coordinatorId: OTHER_DEPARTMENT, question: 'Góp ý.', answerBy: '2020-05-15' }),
  ],
  ContributeInput: [
    bound(contributeInput, { content: 'Thống nhất.', document }),
    bound(contributeInput, { refusalReason: reason }),
  ],
  WithdrawExtensionRequest: [bound(withdrawExtensionRequest, {})],
  AdjustDeadline: ['2020-06-15', '2020-07-31'].map((day) =>
    bound(adjustDeadline(calendar), { deadline: by(day), reason }),
  ),
  SuspendTask: (['stops', 'runs'] as const).map((clock) =>
    bound(suspendTask, { reason, reviewOn: '2020-05-29', clock }),
  ),
  ResumeTask: [bound(resumeTask(calendar), {})],
  CloseTask: [bound(closeTask, { dossierCode: '05/HS' })],
  ReopenTask: [bound(reopenTask(calendar), { reason, deadline: july })],
  SupersedeTask: [bound(supersedeTask, { successorTaskId: SUCCESSOR, documentId: DIRECTIVE })],
  CorrectRecord: [boundTo(correctRecord, ownRecord)],
  ReportProgress: [bound(reportProgress, { result: 'Tiến độ.' })],
  DelegateSubtask: ['2020-05-29', '2020-08-31'].map((day) =>
    boundTo(delegateSubtask(calendar), (_, { agencyId }) => ({
      ...part,
      leadId: agencyId === OTHER_DEPARTMENT ? OTHER_UNIT : UNIT,
      deadline: by(day),
    })),
  ),
  HandOverTask: [
    { fromAgencyId: DEPARTMENT, toAgencyId: UNIT, minutes: document },
    { fromAgencyId: OTHER_DEPARTMENT, toAgencyId: UNIT, minutes: document, consent: document },
  ].map((body) => bound(handOverTask, body)),
  RequestExtension: ['2020-06-30', '2020-07-15', '2020-08-14'].map((newDueOn) =>
    bound(requestExtension(calendar), { newDueOn, reason, document }),
  ),
  ApproveExtension: [{}, { newDueOn: '2020-07-10' }].map((body) => bound(approveExtension(calendar), body)),
  RejectExtension: [bound(rejectExtension, { reason })],
  SubmitCompletion: [[proof], []].map((evidence) => bound(submitCompletion, { ...settledAnyway, evidence })),
  ReturnCompletion: [bound(returnCompletion(calendar), { reason })],
  AcceptCompletion: [bound(acceptCompletion, {})],
  WithdrawTask: [bound(withdrawTask, { reason })],
};
