import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { AcceptCompletion } from './commands/accept-completion.js';
import { AcknowledgeTask } from './commands/acknowledge-task.js';
import { ApproveExtension } from './commands/approve-extension.js';
import { AssignDraftedTask } from './commands/assign-drafted-task.js';
import { AssignTask } from './commands/assign-task.js';
import { DelegateSubtask } from './commands/delegate-subtask.js';
import { DraftTask } from './commands/draft-task.js';
import { RecalculateDeadline } from './commands/recalculate-deadline.js';
import { RejectExtension } from './commands/reject-extension.js';
import { ReportProgress } from './commands/report-progress.js';
import { RequestExtension } from './commands/request-extension.js';
import { ReturnCompletion } from './commands/return-completion.js';
import { StartWork } from './commands/start-work.js';
import { SubmitCompletion } from './commands/submit-completion.js';
import { acceptCompletion } from './decisions/accept-completion.js';
import { acknowledgeTask, acknowledgingReckons } from './decisions/acknowledge-task.js';
import { approveExtension } from './decisions/approve-extension.js';
import { assignDraftedTask, assignTask } from './decisions/assign-task.js';
import { delegateSubtask } from './decisions/delegate-subtask.js';
import { draftTask } from './decisions/draft-task.js';
import { recalculateDeadline } from './decisions/recalculate-deadline.js';
import { rejectExtension } from './decisions/reject-extension.js';
import { reportProgress } from './decisions/report-progress.js';
import { requestExtension } from './decisions/request-extension.js';
import { returnCompletion } from './decisions/return-completion.js';
import { startWork } from './decisions/start-work.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { signed } from './guards/signed.js';
import { assigningCommands } from './assigning.commands.js';
import { coordinationCommands } from './coordination.commands.js';
import { courseCommands } from './course.commands.js';
import { actLabels as labels } from './labels.js';
import {
  anAssignment,
  aProgressReport,
  aSubmission,
  aSubtask,
  anExtensionRequest,
  byTheDirective,
} from './task.examples.js';
import { task } from './task.state.js';

const collection = 'tasks';

/** What can be done to a task. Who is bound by what was signed names the signature; a clerk's act signs nothing. */
export const taskCommands = ({ calendar }: { calendar: WorkingCalendar }): readonly Command[] => [
  command({
    name: 'AssignTask',
    summary: labels.AssignDraftedTask,
    aggregate: task,
    body: AssignTask,
    route: { collection },
    authority: 'required',
    decision: signed(onCalendar(calendar, assignTask)),
    example: { ...anAssignment, signing: byTheDirective },
  }),
  command({
    name: 'DraftTask',
    summary: { vi: 'Soạn nhiệm vụ', en: 'Draft' },
    aggregate: task,
    body: DraftTask,
    route: { collection, act: 'draft', creates: true },
    authority: 'none',
    decision: draftTask,
    example: anAssignment,
  }),
  command({
    name: 'AssignDraftedTask',
    summary: { vi: 'Giao nhiệm vụ đã soạn', en: 'Assign a draft' },
    aggregate: task,
    body: AssignDraftedTask,
    route: { collection, act: 'assign' },
    authority: 'required',
    decision: signed(onCalendar(calendar, assignDraftedTask)),
    example: { signing: byTheDirective },
  }),
  command({
    name: 'AcknowledgeTask',
    summary: labels.AcknowledgeTask,
    aggregate: task,
    body: AcknowledgeTask,
    route: { collection, act: 'acknowledge' },
    authority: 'none',
    decision: onCalendar(calendar, acknowledgeTask, (_, state) => acknowledgingReckons(state)),
    example: { receivedAt: '2020-03-25T09:00:00+07:00' },
  }),
  command({
    name: 'StartWork',
    summary: labels.StartWork,
    aggregate: task,
    body: StartWork,
    route: { collection, act: 'start' },
    authority: 'none',
    decision: startWork,
    example: { officerId: EXAMPLE.account },
  }),
  command({
    name: 'ReportProgress',
    summary: labels.ReportProgress,
    aggregate: task,
    body: ReportProgress,
    route: { collection, act: 'report-progress' },
    authority: 'optional',
    decision: signed(reportProgress),
    example: aProgressReport,
  }),
  command({
    name: 'DelegateSubtask',
    summary: labels.DelegateSubtask,
    aggregate: task,
    body: DelegateSubtask,
    route: { collection, act: 'delegate' },
    authority: 'optional',
    decision: signed(onCalendar(calendar, delegateSubtask)),
    example: aSubtask,
  }),
  command({
    name: 'RequestExtension',
    summary: labels.RequestExtension,
    aggregate: task,
    body: RequestExtension,
    route: { collection, act: 'request-extension' },
    authority: 'optional',
    decision: signed(onCalendar(calendar, requestExtension)),
    example: anExtensionRequest,
  }),
  command({
    name: 'ApproveExtension',
    summary: labels.ApproveExtension,
    aggregate: task,
    body: ApproveExtension,
    route: { collection, act: 'approve-extension' },
    authority: 'required',
    decision: signed(onCalendar(calendar, approveExtension)),
    example: { newDueOn: '2020-07-10', signing: byTheDirective },
  }),
  command({
    name: 'RejectExtension',
    summary: labels.RejectExtension,
    aggregate: task,
    body: RejectExtension,
    route: { collection, act: 'reject-extension' },
    authority: 'optional',
    decision: signed(rejectExtension),
    example: { reason: 'Nội dung phải trình trước kỳ họp tháng 7.' },
  }),
  command({
    name: 'RecalculateDeadline',
    summary: { vi: 'Tính lại thời hạn theo lịch làm việc', en: 'Work a deadline out again' },
    aggregate: task,
    body: RecalculateDeadline,
    route: { collection, act: 'recalculate-deadline' },
    authority: 'none',
    decision: recalculateDeadline,
    example: { calendarVersion: 'vn-2026.1+1' },
  }),
  command({
    name: 'SubmitCompletion',
    summary: labels.SubmitCompletion,
    aggregate: task,
    body: SubmitCompletion,
    route: { collection, act: 'submit' },
    authority: 'optional',
    decision: signed(submitCompletion),
    example: aSubmission,
  }),
  command({
    name: 'ReturnCompletion',
    summary: labels.ReturnCompletion,
    aggregate: task,
    body: ReturnCompletion,
    route: { collection, act: 'return' },
    authority: 'optional',
    decision: signed(onCalendar(calendar, returnCompletion)),
    example: { reason: 'Thiếu phụ lục của phường, xã, thị trấn.' },
  }),
  command({
    name: 'AcceptCompletion',
    summary: labels.AcceptCompletion,
    aggregate: task,
    body: AcceptCompletion,
    route: { collection, act: 'accept' },
    authority: 'optional',
    decision: signed(acceptCompletion),
    example: { rating: 'Hoàn thành tốt' },
  }),
  ...assigningCommands(calendar),
  ...coordinationCommands,
  ...courseCommands(calendar),
];
