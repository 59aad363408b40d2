import {
  isOpen,
  remindableTask,
  reminder,
  reminderEvents,
  task,
  taskEvents,
  type Task,
} from '@dondoc/domain';
import { decode, fold, idOf, type EventStore, type StoredEvent } from '@dondoc/event-sourcing';
import type { RemindersSource } from '../reminders/reminders-source.js';
import type { Office } from './office.js';

type Log = Pick<EventStore, 'readAll'>;

const streamsOf = async (
  log: Log,
  category: string,
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> => {
  const streams = new Map<string, StoredEvent[]>();
  for await (const page of log.readAll())
    for (const event of page)
      if (event.stream.startsWith(`${category}-`))
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
};

const historyOf = (stored: readonly StoredEvent[]) => stored.map((event) => decode(taskEvents, event));

const tasksIn = async (log: Log) => {
  const found: { id: string; state: Task; history: ReturnType<typeof historyOf> }[] = [];
  for (const [stream, stored] of await streamsOf(log, 'task')) {
    const history = historyOf(stored);
    const state = fold(task, history);
    if (state) found.push({ id: idOf(stream), state, history });
  }
  return found;
};

/** Every reminder of a log with its events. */
export const remindersIn = async (log: Log) =>
  [...(await streamsOf(log, 'reminder'))].map(([stream, stored]) => ({
    id: idOf(stream),
    events: stored.map((event) => decode(reminderEvents, event)),
  }));

/** What the views would answer, read from the log itself at every question. */
export const logSource = (office: Pick<Office, 'store' | 'live' | 'homes'>): RemindersSource => ({
  live: () => office.live,
  async *remindableTasks() {
    for (const { id, history } of await tasksIn(office.store)) yield [remindableTask(id, history)];
  },
  unsettled: async () =>
    (await remindersIn(office.store)).flatMap(({ id, events }) => {
      const state = fold(reminder, events);
      return state && !state.outcome ? [{ ...state.issued, id, attempt: state.attempt }] : [];
    }),
  openChildren: async (taskId) =>
    (await tasksIn(office.store))
      .filter(({ state }) => state.assignment.parentTaskId === taskId && isOpen(state.lifecycle))
      .map(({ state }) => ({
        leadId: state.assignment.leadId,
        dueOn: state.deadlines.at(-1)?.deadline.dueOn,
      })),
  agencyOfPost: async (postId) => office.homes.get(postId),
});
