import { decode, fold, type LoggedEvent } from '@dondoc/event-sourcing';
import { taskEvents } from '../../task.events.js';
import { task } from '../../task.state.js';
import { firstOf, type Law } from './law.js';
import { since } from './moments.js';
import { CLASSIFIED_DIRECTIVE, CLASSIFIED_LETTER } from './setting.js';

/** What a correction says was there, against what the event and earlier corrections say. */
const wrongCorrection = (log: readonly LoggedEvent[]): string | undefined => {
  const corrected = new Map<string, unknown>();
  const byId = new Map(log.map((event) => [event.id, event]));
  return firstOf(log, ({ stream, type, data }) => {
    if (type !== 'RecordCorrected') return undefined;
    const said = data as Readonly<Record<string, string>>;
    const { eventId = '', field = '' } = said;
    const record = byId.get(eventId);
    if (record?.stream !== stream) return 'a correction names an event that is not there';
    const key = `${eventId} ${field}`;
    const old = corrected.get(key) ?? (record.data as Readonly<Record<string, unknown>>)[field];
    corrected.set(key, said['new']);
    return old === said['old'] ? undefined : `a correction finds ${said['old']} where ${String(old)} stands`;
  });
};

const nothingAltered: Law = {
  number: 'I3',
  says: 'no event is altered: what was written stands, and a correction is an event of its own',
  broken: ({ log, asWritten }) =>
    firstOf(asWritten.entries(), ([place, written]) =>
      JSON.stringify(log[place]) === written ? undefined : `event ${place} does not stand as it was written`,
    ) ?? wrongCorrection(log),
};

const nothingClassified: Law = {
  number: 'I13',
  says: 'nothing of what is classified enters an event',
  broken: ({ log }) =>
    firstOf(since(log), ({ type, data }) => {
      const said = JSON.stringify(data);
      const secret = [CLASSIFIED_DIRECTIVE, CLASSIFIED_LETTER].some((id) => said.includes(id));
      return secret ? `${type} comes from a classified paper` : undefined;
    }),
};

const replayed: Law = {
  number: 'I14',
  says: 'read again from its bytes, the log makes the same tasks, byte for byte',
  broken: ({ log, tasks }) => {
    const streams = Map.groupBy(log, ({ stream }) => stream);
    return firstOf(tasks, ([taskId, state]) => {
      const events = (streams.get(`task-${taskId}`) ?? []).map((event) => {
        const read = JSON.parse(JSON.stringify(event)) as LoggedEvent;
        return decode(taskEvents, read);
      });
      const again = JSON.stringify(fold(task, events));
      return again === JSON.stringify(state) ? undefined : `task ${taskId} is another one`;
    });
  },
};

export const lawsOfTheLog: readonly Law[] = [nothingAltered, nothingClassified, replayed];
