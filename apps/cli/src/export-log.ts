import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonical, type EventStore } from '@dondoc/event-sourcing';
import { openLog } from './open-log.js';

/**
 * Writes the whole log as JSON lines in canonical form (RFC 8785), in order, payloads and salts included. The store's own
 * positions are left out, so two stores with the same log export the same bytes.
 */
export const exportLog = async ({
  data,
  out,
}: {
  readonly data: string;
  readonly out?: string | undefined;
}): Promise<number> => {
  const store = await openLog(data);
  try {
    const target = out === undefined ? process.stdout : createWriteStream(out);
    await pipeline(Readable.from(lines(store)), target, { end: out !== undefined });
    return 0;
  } finally {
    await store.close();
  }
};

async function* lines(store: EventStore): AsyncIterable<string> {
  for await (const page of store.readAll()) {
    yield page.map(({ position: _, ...event }) => `${canonical(event)}\n`).join('');
  }
}
