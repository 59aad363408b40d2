import { hadOccurred } from '../dated.js';
import type { Frame, Reader } from '../store/reader.js';
import { evaluateTasks } from './evaluated-task.js';
import type { EvaluatedTask } from './task-on-day.js';
import { taskAsOf } from './task-as-of.js';
import type { TaskLine } from './task.answer.js';
import type { TaskRow } from './task.row.js';

const lineOf = (row: TaskRow, task: EvaluatedTask, frame: Frame): TaskLine => {
  const state = taskAsOf(row, frame.asOf);
  const progress = row.progress.filter(({ at }) => hadOccurred(at, frame.asOf));
  const submission = row.submissions.findLast(({ submittedAt }) => hadOccurred(submittedAt, frame.asOf));
  return {
    id: row.id,
    reference: row.reference,
    content: row.content,
    expectedProduct: row.expectedProduct,
    issuerId: task.issuerId,
    leadId: task.leadId,
    level: task.level,
    coordinatorIds: row.coordinatorIds,
    directiveId: row.directiveId,
    directiveNumber: row.directive?.number,
    directiveIssuedOn: row.directive?.issuedOn,
    clauseLabel: row.directive?.clauseLabel,
    source: row.source,
    parentTaskId: row.parentTaskId,
    childIds: row.childIds,
    visibility: row.visibility,
    provenance: row.provenance,
    issuedOn: row.issuedOn,
    lifecycle: task.lifecycle,
    timeliness: task.timeliness,
    dueOn: task.dueOn,
    reviewOn: state?.deadline?.reviewOn,
    originalDueOn: task.originalDueOn,
    deadlineVersion: state?.deadline?.version,
    submittedOn: task.submittedOn,
    completedOn: task.completedOn,
    disputedOn: task.disputedOn,
    extensionPending: task.extension !== undefined,
    inputsAwaitedFrom: task.awaitedFrom,
    returned: task.returned,
    officerId: row.officerId,
    internalDueOn: row.internalDueOn,
    reports: progress.length,
    result: submission?.result ?? progress.at(-1)?.result,
    difficulties: progress.findLast((report) => report.difficulties !== undefined)?.difficulties,
    lateReason: row.lateReason,
    withdrawalReason: task.lifecycle === 'Withdrawn' ? row.withdrawalReason : undefined,
    successorTaskId: task.lifecycle === 'Superseded' ? row.supersession?.successorTaskId : undefined,
    revision: row.revision,
  };
};

/** The line of a task that was evaluated in this frame. */
export const readLine = (reader: Reader, frame: Frame, task: EvaluatedTask): TaskLine => {
  const row = reader.row<TaskRow>('tasks', task.id, frame);
  if (!row) throw new Error(`the register lost task ${task.id} between two reads`);
  return lineOf(row, task, frame);
};

/** The line of one task; undefined if it did not exist in this frame. */
export const findLine = (reader: Reader, frame: Frame, id: string): TaskLine | undefined => {
  const [task] = evaluateTasks(reader, frame, {}, id);
  return task && readLine(reader, frame, task);
};
