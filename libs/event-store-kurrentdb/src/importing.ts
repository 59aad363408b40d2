import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogOutOfOrder, type LoggedEvent } from '@dondoc/event-sourcing';
import { type Appender } from './appender.js';

/** At most so many events, or so many characters, in one append of an import. */
const RUN = { events: 200, characters: 256 * 1024 };

/**
 * Takes over another log. Nothing can be deleted from the server, so the whole log first goes through a file beside it, where
 * its order is checked; only a log that is whole is sent.
 * @throws LogOutOfOrder, or what the source threw: then nothing was sent.
 */
export const importLog = async (
  appender: Appender,
  events: AsyncIterable<readonly LoggedEvent[]>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-import-'));
  try {
    const file = join(folder, 'log');
    await spool(file, events);
    await send(appender, file);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const spool = async (path: string, events: AsyncIterable<readonly LoggedEvent[]>): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    const lengths = new Map<string, number>();
    let index = 0;
    for await (const page of events)
      for (const event of page) {
        const revision = lengths.get(event.stream) ?? 0;
        if (event.index !== index || event.revision !== revision) throw new LogOutOfOrder(event);
        lengths.set(event.stream, revision + 1);
        index++;
        await file.write(`${JSON.stringify(event)}\n`);
      }
  } finally {
    await file.close();
  }
};

/** Neighbours of one stream go in one append; the order of the log stays. */
const send = async (appender: Appender, path: string): Promise<void> => {
  let run: LoggedEvent[] = [];
  let characters = 0;
  const flush = async () => {
    const [first] = run;
    if (first)
      await appender.take(first.stream, run, first.revision === 0 ? 'no-stream' : first.revision - 1);
    [run, characters] = [[], 0];
  };
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const event = JSON.parse(line) as LoggedEvent;
    const isFull = run.length >= RUN.events || characters + line.length > RUN.characters;
    if (isFull || run[0]?.stream !== event.stream) await flush();
    run.push(event);
    characters += line.length;
  }
  await flush();
};
