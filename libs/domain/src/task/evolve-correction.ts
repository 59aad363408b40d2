import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

type Correction = Extract<TaskEvent, { type: 'RecordCorrected' }>['data'];

/** What the record says from now on; what the draft says of the assignment is the assignment. */
export const corrected = (task: Task, { eventId, field, new: value }: Correction): Task => {
  const record = task.records.find((each) => each.eventId === eventId);
  if (!record) return task;
  const records = task.records.map((each) =>
    each === record ? { ...each, values: { ...each.values, [field]: value } } : each,
  );
  const ofDraft = record.type === 'TaskDrafted' && (field === 'content' || field === 'reference');
  return {
    ...task,
    records,
    ...(ofDraft && { assignment: { ...task.assignment, [field]: value } }),
  };
};
