import { randomId } from '@dondoc/event-sourcing';
import { EventStoreDBClient, jsonEvent, type AppendExpectedRevision } from '@eventstore/db-client';
import { kindOf } from '../failures.js';
import { Connection } from '../connection.js';
import { TIMING, withinTime } from '../timing.js';

/** What a server does, in words, by what was asked of it: what the adapter builds on, asked of the bare client. */
export type Findings = Readonly<Record<string, string>>;

const said = async (work: () => Promise<string>): Promise<string> => {
  try {
    return await withinTime(work, TIMING.callMs, 'it');
  } catch (error) {
    const { actualVersion } = error as { actualVersion?: bigint | string };
    return `${kindOf(error) ?? String(error)}${actualVersion === undefined ? '' : ` at ${actualVersion}`}`;
  }
};

/** Asks a server what the peer claims of it; the peer's idempotency is that of kurrentdb.md, section 4. */
export const probe = async (url: string): Promise<Findings> => {
  const connection = new Connection(() => EventStoreDBClient.connectionString(url), TIMING);
  const client = connection.current();
  const events = ['a', 'b', 'c', 'd'].map((name) =>
    jsonEvent({ id: randomId(), type: 'Probed', data: { name }, metadata: { name } }),
  );
  const stream = `task-${randomId()}`;
  const append = (places: readonly number[], expectedRevision: AppendExpectedRevision, to = stream) =>
    said(async () => {
      const chosen = places.flatMap((place) => events[place] ?? []);
      const answer = await client.appendToStream(to, chosen, { expectedRevision, requiresLeader: true });
      const stored = await read(to, answer.nextExpectedRevision);
      const isThere = stored?.position?.commit === answer.position?.commit;
      return `written to ${answer.nextExpectedRevision}, position ${isThere ? 'of the event' : 'of nothing'}`;
    });
  const read = async (from: string, fromRevision: bigint) => {
    for await (const { event } of client.readStream(from, { fromRevision, maxCount: 1 })) return event;
    return undefined;
  };
  const asked: Record<string, () => Promise<string>> = {
    'three events to a new stream': () => append([0, 1, 2], 'no_stream'),
    'the same three again': () => append([0, 1, 2], 'no_stream'),
    'a prefix of them': () => append([0, 1], 'no_stream'),
    'from the middle': () => append([1], 0n),
    'the first differs': () => append([3, 1], 'no_stream'),
    'a later one differs': () => append([0, 3], 'no_stream'),
    'more than is there': () => append([0, 1, 2, 3], 'no_stream'),
    'beyond the end': () => append([3], 9n),
    'a stream that is not there, at 0': () => append([3], 0n, `task-${randomId()}`),
    'one event to a new stream': () => append([0], 'no_stream', `task-${randomId()}`),
    'an event read from a stream carries its position': () =>
      said(async () => String((await read(stream, 0n))?.position !== undefined)),
    'its commit and prepare are one number': () =>
      said(async () => {
        const position = (await read(stream, 2n))?.position;
        return String(position?.commit === position?.prepare);
      }),
    'reading a stream that is not there': () =>
      said(async () => ((await read(`task-${randomId()}`, 0n)) ? 'an event' : 'nothing')),
    'reading $all inclusive of its place': () =>
      said(async () => {
        const position = (await read(stream, 1n))?.position;
        if (!position) return 'no position';
        for await (const { event } of client.readAll({ fromPosition: position, maxCount: 1 }))
          return String(event?.streamId === stream && event.revision === 1n);
        return 'nothing';
      }),
    'metadata of a stream without events': () => append([0], 'no_stream', `$$task-${randomId()}`),
  };
  const findings: Record<string, string> = {};
  for (const [what, ask] of Object.entries(asked)) findings[what] = await ask();
  await connection.close();
  return findings;
};
