import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonicalLines } from './canonical-log.js';
import { openLog } from './open-log.js';

/** Writes the whole log of a store in canonical form. */
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
    await pipeline(Readable.from(canonicalLines(store)), target, { end: out !== undefined });
    return 0;
  } finally {
    await store.close();
  }
};
