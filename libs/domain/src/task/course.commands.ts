import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { AdjustDeadline } from './commands/adjust-deadline.js';
import { CloseTask } from './commands/close-task.js';
import { CorrectRecord } from './commands/correct-record.js';
import { ReopenTask } from './commands/reopen-task.js';
import { ResumeTask } from './commands/resume-task.js';
import { SupersedeTask } from './commands/supersede-task.js';
import { SuspendTask } from './commands/suspend-task.js';
import { WithdrawDelegatedTask } from './commands/withdraw-delegated-task.js';
import { WithdrawExtensionRequest } from './commands/withdraw-extension-request.js';
import { WithdrawTask } from './commands/withdraw-task.js';
import { adjustDeadline } from './decisions/adjust-deadline.js';
import { closeTask } from './decisions/close-task.js';
import { correctRecord } from './decisions/correct-record.js';
import { reopenTask } from './decisions/reopen-task.js';
import { resumeTask } from './decisions/resume-task.js';
import { supersedeTask } from './decisions/supersede-task.js';
import { suspendTask } from './decisions/suspend-task.js';
import { withdrawDelegatedTask } from './decisions/withdraw-delegated-task.js';
import { withdrawExtensionRequest } from './decisions/withdraw-extension-request.js';
import { withdrawTask } from './decisions/withdraw-task.js';
import { signed } from './guards/signed.js';
import { actLabels as labels } from './labels.js';
import { byTheDirective, endOfJuly } from './task.examples.js';
import { task } from './task.state.js';

const collection = 'tasks';

/** What changes the course of a task: its deadline, its rest, its end, and what was recorded of it. */
export const courseCommands = (calendar: WorkingCalendar): readonly Command[] => [
  command({
    name: 'WithdrawExtensionRequest',
    summary: labels.WithdrawExtensionRequest,
    aggregate: task,
    body: WithdrawExtensionRequest,
    route: { collection, act: 'withdraw-extension-request' },
    authority: 'optional',
    decision: signed(withdrawExtensionRequest),
    example: { reason: 'Đã có đủ ý kiến, không cần gia hạn.' },
  }),
  command({
    name: 'AdjustDeadline',
    summary: labels.AdjustDeadline,
    aggregate: task,
    body: AdjustDeadline,
    route: { collection, act: 'adjust-deadline' },
    authority: 'required',
    decision: signed(onCalendar(calendar, adjustDeadline)),
    example: { deadline: endOfJuly, reason: 'Kỳ họp lùi đến tháng 8.', signing: byTheDirective },
  }),
  command({
    name: 'SuspendTask',
    summary: labels.SuspendTask,
    aggregate: task,
    body: SuspendTask,
    route: { collection, act: 'suspend' },
    authority: 'required',
    decision: signed(suspendTask),
    example: {
      reason: 'Chờ hướng dẫn của Bộ Nội vụ.',
      reviewOn: '2020-05-29',
      clock: 'stops',
      signing: byTheDirective,
    },
  }),
  command({
    name: 'ResumeTask',
    summary: labels.ResumeTask,
    aggregate: task,
    body: ResumeTask,
    route: { collection, act: 'resume' },
    authority: 'required',
    decision: signed(onCalendar(calendar, resumeTask)),
    example: { signing: byTheDirective },
  }),
  command({
    name: 'CloseTask',
    summary: labels.CloseTask,
    aggregate: task,
    body: CloseTask,
    route: { collection, act: 'close' },
    authority: 'optional',
    decision: signed(closeTask),
    example: { dossierCode: '05/HS-VX.2020' },
  }),
  command({
    name: 'ReopenTask',
    summary: labels.ReopenTask,
    aggregate: task,
    body: ReopenTask,
    route: { collection, act: 'reopen' },
    authority: 'required',
    decision: signed(onCalendar(calendar, reopenTask)),
    example: {
      reason: 'Đoàn giám sát kết luận chưa đạt yêu cầu.',
      deadline: endOfJuly,
      signing: byTheDirective,
    },
  }),
  command({
    name: 'WithdrawTask',
    summary: labels.WithdrawTask,
    aggregate: task,
    body: WithdrawTask,
    route: { collection, act: 'withdraw' },
    authority: 'required',
    decision: signed(withdrawTask),
    example: { reason: 'Nội dung đã chuyển sang Đề án khác.', signing: byTheDirective },
  }),
  command({
    name: 'WithdrawDelegatedTask',
    summary: { vi: 'Thu hồi theo nhiệm vụ cấp trên', en: 'Withdraw with the parent' },
    aggregate: task,
    body: WithdrawDelegatedTask,
    route: { collection, act: 'withdraw-delegated' },
    authority: 'optional',
    decision: withdrawDelegatedTask,
    example: { parentTaskId: EXAMPLE.task, reason: 'Nội dung đã chuyển sang Đề án khác.' },
  }),
  command({
    name: 'SupersedeTask',
    summary: labels.SupersedeTask,
    aggregate: task,
    body: SupersedeTask,
    route: { collection, act: 'supersede' },
    authority: 'required',
    decision: signed(supersedeTask),
    example: {
      successorTaskId: EXAMPLE.childTask,
      documentId: EXAMPLE.document,
      reason: 'Văn bản giao việc được thay thế.',
      signing: byTheDirective,
    },
  }),
  command({
    name: 'CorrectRecord',
    summary: labels.CorrectRecord,
    aggregate: task,
    body: CorrectRecord,
    route: { collection, act: 'correct' },
    authority: 'required',
    decision: signed(correctRecord),
    example: {
      eventId: EXAMPLE.directive,
      field: 'result',
      value: 'Đã trình UBND Thành phố ban hành 2 văn bản.',
      reason: 'Nhập thiếu số văn bản.',
      signing: byTheDirective,
    },
  }),
];
