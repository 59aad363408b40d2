import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An event as it lies in the file. */
export interface EventOnDisk {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly correlationId: string;
  readonly causationId: string | undefined;
  readonly data: unknown;
}

/** All events of a data folder, read past the engine. */
export const eventsIn = (folder: string): readonly EventOnDisk[] => {
  const file = new DatabaseSync(join(folder, 'events.sqlite'), { readOnly: true });
  try {
    return file
      .prepare('SELECT id, stream, type, meta, data FROM events ORDER BY idx')
      .all()
      .map(({ id, stream, type, meta, data }) => {
        const { correlationId, causationId } = JSON.parse(String(meta)) as EventOnDisk;
        const own = { id: String(id), stream: String(stream), type: String(type) };
        return { ...own, correlationId, causationId, data: JSON.parse(String(data)) as unknown };
      });
  } finally {
    file.close();
  }
};
