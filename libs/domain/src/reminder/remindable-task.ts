import { startOf, type Instant, type Recorded } from '@dondoc/event-sourcing';
import type { TaskEvent } from '../task/task.events.js';
import { task, type Task } from '../task/task.state.js';
import type { RemindableTask } from './reminders-due.js';

type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

const handsTheLeadOver = ({ type, data }: TaskEvent): boolean =>
  type === 'TaskHandedOver' && data.party === 'lead';

/** A task's own history as reminders see it: what its lifecycle was from when, which deadline was known from when. */
export const remindableTask = (taskId: string, history: Iterable<Recorded<TaskEvent>>): RemindableTask => {
  const lifecycle: Mutable<RemindableTask['lifecycle']> = [];
  const deadlines: Mutable<RemindableTask['deadlines']> = [];
  let before: Task | undefined;
  let leadKnownFrom: Instant | undefined;
  for (const event of history) {
    const after = task.evolve(before, event);
    if (!after) continue;
    if (after.lifecycle !== before?.lifecycle)
      lifecycle.push({ from: startOf(event.meta.occurredAt), lifecycle: after.lifecycle });
    for (const { version, deadline } of after.deadlines.slice(before?.deadlines.length ?? 0))
      deadlines.push({ version, dueOn: deadline.dueOn, from: event.meta.recordedAt });
    if (event.type === 'LeadReassigned' || handsTheLeadOver(event)) leadKnownFrom = event.meta.recordedAt;
    before = after;
  }
  return { taskId, lifecycle, deadlines, ...(leadKnownFrom !== undefined && { leadKnownFrom }) };
};
