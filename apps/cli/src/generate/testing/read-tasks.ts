import { domainEvents, type TaskEvent } from '@dondoc/domain';
import { dayOf, decode, type CalendarDay, type LoggedEvent, type Recorded } from '@dondoc/event-sourcing';

/** What a log says of one task. */
export interface ToldTask {
  readonly leadId: string;
  readonly deadlineKind: string;
  /** Assigned by a policy with others: what they share was decided once. */
  readonly cause: string;
  readonly isPart: boolean;
  readonly types: string[];
  assignedOn: CalendarDay;
  original?: CalendarDay;
  dueOn?: CalendarDay;
  completedOn?: CalendarDay;
  askedLate?: boolean;
}

const take = (task: ToldTask, event: Recorded<TaskEvent>): void => {
  task.types.push(event.type);
  if ('deadline' in event.data && event.data.deadline && 'calendarVersion' in event.data.deadline) {
    const { dueOn } = event.data.deadline;
    if (dueOn !== undefined) Object.assign(task, { dueOn, original: task.original ?? dueOn });
  }
  if (event.type === 'TaskAssigned') task.assignedOn = dayOf(event.meta.occurredAt);
  if (event.type === 'CompletionAccepted') task.completedOn = event.data.completedOn;
  if (event.type === 'ExtensionRequested') task.askedLate = event.data.late;
};

/** Every task of a log, told from its events alone. */
export const readTasks = (events: readonly LoggedEvent[]): readonly ToldTask[] => {
  const tasks = new Map<string, ToldTask>();
  for (const stored of events) {
    if (!stored.stream.startsWith('task-')) continue;
    // the streams of tasks hold their events alone
    const event = decode(domainEvents, stored) as Recorded<TaskEvent>;
    if (event.type === 'TaskDrafted')
      tasks.set(stored.stream, {
        leadId: event.data.leadId,
        deadlineKind: event.data.deadline.kind,
        cause: event.meta.causationId ?? event.meta.commandId,
        isPart: event.data.parentTaskId !== undefined,
        ...{ types: [], assignedOn: '' },
      });
    const task = tasks.get(stored.stream);
    if (task) take(task, event);
  }
  return [...tasks.values()];
};
