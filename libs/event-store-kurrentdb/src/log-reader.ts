import type { Cursor, LoggedEvent, StoredEvent } from '@dondoc/event-sourcing';
import type { Client, Connection } from './connection.js';
import { BrokenOff, kindOf } from './failures.js';
import { checkDeletion, isSystem, storedEvent, type Recorded } from './recorded.js';

/** Where a reader stands in the log: how many of our events lie behind it, and the store's position of the last event seen. */
export interface Place {
  /** Index of the last of our events, -1 before the first. */
  readonly index: number;
  readonly position?: bigint;
  /** Whether one of our events stands at the position, so that it must be found there again. */
  readonly isOurs: boolean;
}

export const START: Place = { index: -1, isOurs: false };

export const placeOf = (cursor: Cursor | undefined): Place =>
  cursor ? { index: cursor.index, position: BigInt(cursor.position), isOurs: true } : START;

/** Thrown when a cursor's position is not in this log: it belongs to another one, or this one was restored from before it. */
export class CursorUnknown extends Error {
  override readonly name = 'CursorUnknown';
  constructor(position: bigint) {
    super(`this log has no event at position ${position}; delete the view that stands there and rebuild it`);
  }
}

/** A page of the log and where it ends; `isEnd` when there was nothing more. */
export interface LogPage {
  readonly events: readonly LoggedEvent[];
  readonly place: Place;
  readonly isEnd: boolean;
}

/** Reads pages: each one call with its own timer, none unbounded. */
export class LogReader {
  constructor(private readonly connection: Connection) {}

  /** Events of a stream from a revision on, at most so many; asked of the leader, so that one reads what one wrote. */
  async streamPage(stream: string, from: number, limit: number): Promise<StoredEvent[]> {
    const options = { fromRevision: BigInt(from), maxCount: limit, requiresLeader: true };
    const events = await this.read(`reading ${stream}`, (client) => client.readStream(stream, options));
    return events.map(storedEvent);
  }

  /** The last event of a stream, whatever it is; undefined where there is none. */
  async lastOf(stream: string): Promise<Recorded | undefined> {
    const options = {
      fromRevision: 'end',
      direction: 'backwards',
      maxCount: 1,
      requiresLeader: true,
    } as const;
    const events = await this.read(`reading ${stream}`, (client) => client.readStream(stream, options));
    return events[0];
  }

  /** Makes sure that the server answers. */
  async reach(): Promise<void> {
    if (this.connection.isProven) return;
    const options = { fromPosition: 'end', direction: 'backwards', maxCount: 1 } as const;
    await this.read('reaching the server', (client) => client.readAll(options));
  }

  /** The log after a place: at most so many of our events. @throws NotOurs, CursorUnknown */
  async logPage(place: Place, limit: number): Promise<LogPage> {
    // reading is inclusive: the event at the place comes again
    const asked = limit + 1;
    const fromPosition =
      place.position === undefined ? 'start' : { commit: place.position, prepare: place.position };
    // a follower may lag behind what another node has shown, and would look like another log
    const options = { fromPosition, maxCount: asked, requiresLeader: true } as const;
    const raw = await this.read('reading the log', (client) => client.readAll(options));
    if (place.isOurs && raw[0]?.position?.commit !== place.position)
      throw new CursorUnknown(place.position ?? 0n);
    return pageAfter(place, raw, raw.length < asked);
  }

  private read(what: string, begin: (client: Client) => NodeJS.EventEmitter): Promise<readonly Recorded[]> {
    return this.connection.call(what, (client, onSign) => gathered(begin(client), onSign));
  }
}

const pageAfter = (place: Place, raw: readonly Recorded[], hasEnded: boolean): LogPage => {
  let isEnd = hasEnded;
  const events: LoggedEvent[] = [];
  let { index, position, isOurs } = place;
  for (const event of raw) {
    const at = event.position?.commit ?? 0n;
    if (position !== undefined && at <= position) continue;
    try {
      if (isSystem(event)) checkDeletion(event);
      else events.push({ ...storedEvent(event), index: index + 1 });
    } catch (error) {
      // what lies before it is good, and comes first
      if (events.length === 0) throw error;
      isEnd = false;
      break;
    }
    isOurs = !isSystem(event);
    if (isOurs) index++;
    position = at;
  }
  return { events, isEnd, place: { index, isOurs, ...(position !== undefined && { position }) } };
};

/**
 * All that a bounded reading gives. A stream that is not there is empty.
 * @param onSign called at every event: a page that is slow, but goes on, would be asked for again in vain
 */
const gathered = async (reading: NodeJS.EventEmitter, onSign: () => void): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  reading.on('data', ({ event }: { event?: Recorded | undefined }) => {
    onSign();
    if (event) events.push(event);
  });
  reading.on('end', () => resolve());
  reading.on('close', () => reject(new BrokenOff('the reading broke off')));
  reading.on('error', (error) => (kindOf(error) === 'stream-not-found' ? resolve() : reject(error)));
  await promise;
  return events;
};
