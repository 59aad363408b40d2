import { join } from 'node:path';
import { deriveId, readWholeStream } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';

/**
 * Leaves in the log of a server that is stopped what two crossing acts leave: a copy of a task, assigned under one that was
 * over. @returns the id of the copy
 */
export const placeUnderEnded = async (folder: string, model: string, parent: string): Promise<string> => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  try {
    const id = deriveId(parent, 'crossed');
    const [drafted, assigned] = await readWholeStream(store, `task-${model}`);
    if (!drafted || assigned?.type !== 'TaskAssigned') throw new Error(`${model} was not assigned at once`);
    const events = [drafted, assigned].map(({ type, v, data, meta: { recordedAt: _, ...meta } }, place) => ({
      id: deriveId(id, String(place)),
      type,
      v,
      data: type === 'TaskDrafted' ? { ...(data as object), parentTaskId: parent } : data,
      meta: { ...meta, commandId: deriveId(id, 'command') },
    }));
    await store.append(`task-${id}`, events, 'no-stream', assigned.meta.recordedAt);
    return id;
  } finally {
    await store.close();
  }
};
