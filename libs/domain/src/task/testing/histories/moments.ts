import { decode, idOf, type LoggedEvent, type Recorded } from '@dondoc/event-sourcing';
import { taskEvents, type TaskEvent } from '../../task.events.js';
import { task, type Task } from '../../task.state.js';
import { settingOfHistories } from './setting.js';

/** One event of a task. */
export interface Moment {
  readonly taskId: string;
  readonly event: Recorded<TaskEvent>;
  /** Absent at the first event. */
  readonly before: Task | undefined;
  readonly after: Task;
}

/** What happened to tasks in a log, event by event in its order. */
export const momentsOf = (log: readonly LoggedEvent[]): readonly Moment[] => {
  const moments: Moment[] = [];
  const tasks = new Map<string, Task>();
  for (const logged of log) {
    if (!logged.stream.startsWith('task-')) continue;
    const taskId = idOf(logged.stream);
    const event = decode(taskEvents, logged) as Recorded<TaskEvent>;
    const before = tasks.get(taskId);
    const after = task.evolve(before, event);
    if (!after) throw new Error(`${logged.stream} begins with ${event.type}`);
    tasks.set(taskId, after);
    moments.push({ taskId, event, before, after });
  }
  return moments;
};

const setting = await settingOfHistories();

/** What came after the setting. */
export const since = (log: readonly LoggedEvent[]): readonly LoggedEvent[] => log.slice(setting.length);
