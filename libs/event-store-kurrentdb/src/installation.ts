import { randomId } from '@dondoc/event-sourcing';
import type { Connection } from './connection.js';
import { kindOf } from './failures.js';
import type { LogReader } from './log-reader.js';

/** Metadata of a stream that never gets an event: the server's own kind of event, so that it has no index in our log. */
const STREAM = '$$dondoc';

/** The uuid of this log: written once, by whichever node comes first. */
export const installationOf = async (connection: Connection, reader: LogReader): Promise<string> => {
  const there = originIn(await reader.lastOf(STREAM));
  if (there) return there;
  const event = {
    id: randomId(),
    type: '$metadata',
    contentType: 'application/json',
    data: { origin: randomId() },
    metadata: undefined,
  } as const;
  try {
    await connection.call('naming the log', (client) =>
      client.appendToStream(STREAM, [event], { expectedRevision: 'no_stream', requiresLeader: true }),
    );
  } catch (error) {
    // another node was first
    if (kindOf(error) !== 'wrong-expected-version') throw error;
  }
  const origin = originIn(await reader.lastOf(STREAM));
  if (!origin) throw new Error(`${STREAM} does not name this log`);
  return origin;
};

const originIn = (event: { readonly data: unknown } | undefined): string | undefined => {
  const data = event?.data;
  return typeof data === 'object' && data !== null && 'origin' in data && typeof data.origin === 'string'
    ? data.origin
    : undefined;
};
