import { type Cursor } from '@dondoc/event-sourcing';
import type { QueueLimit } from './appender.js';
import { Connection } from './connection.js';
import { checkAddress } from './address.js';
import { isPassing, isUnauthenticated, kindOf, wordsOf } from './failures.js';
import { installationOf } from './installation.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { LogReader, placeOf } from './log-reader.js';
import { LogSurvey } from './log-survey.js';
import { NotOurs } from './recorded.js';
import { KurrentStoreRefuses, type KurrentFault } from './store-refuses.js';
import { pauseAfter, rest, TIMING, type Timing } from './timing.js';

export interface KurrentEventStoreOptions {
  /** Connection string, `esdb://…` or `esdb+discover://…`. */
  readonly url: string;
  /** A cursor up to which this log was surveyed before; else it is counted and checked from the start. */
  readonly surveyedTo?: Cursor;
  /** Called once when something foreign is found in the log while the store is open. */
  readonly onAlarm?: (reason: Error) => void;
  /** How much may be under way; beyond it an append is refused with `StoreUnavailable`. */
  readonly queueLimit?: QueueLimit;
  readonly timing?: Partial<Timing>;
}

const QUEUE_LIMIT: QueueLimit = { appends: 1_000, bytes: 64 * 1024 * 1024 };

/**
 * Opens the log on a KurrentDB or EventStoreDB cluster: names it where it is new, then reads it to its tail.
 * @throws KurrentStoreRefuses
 */
export const openKurrentEventStore = async ({
  url,
  surveyedTo,
  onAlarm = () => undefined,
  queueLimit = QUEUE_LIMIT,
  timing: changes = {},
}: KurrentEventStoreOptions): Promise<KurrentEventStore> => {
  const timing = { ...TIMING, ...changes };
  const connection = await connectionTo(url, timing);
  const reader = new LogReader(connection);
  const survey = new LogSurvey(reader, placeOf(surveyedTo), surveyedTo);
  try {
    const origin = await patiently(timing, async () => {
      const id = await installationOf(connection, reader);
      await survey.advance();
      return id;
    });
    return new KurrentEventStore(origin, connection, reader, survey, timing, queueLimit, onAlarm);
  } catch (error) {
    await connection.close();
    throw new KurrentStoreRefuses(faultOf(error), wordsOf(error), { cause: error });
  }
};

// imported here alone, and only when this store was chosen: its successor must never be loaded beside it
const connectionTo = async (url: string, timing: Timing): Promise<Connection> => {
  checkAddress(url);
  const { EventStoreDBClient } = await import('@eventstore/db-client');
  const connection = new Connection(() => EventStoreDBClient.connectionString(url), timing);
  try {
    connection.current();
    return connection;
  } catch {
    // its own words quote the address, password and all
    throw new KurrentStoreRefuses('store-address-wrong', {
      vi: 'thư viện kết nối không đọc được',
      en: 'the client cannot read it',
    });
  }
};

/** Tries as often as an append would: a cluster may just be choosing its leader. */
const patiently = async <T>(timing: Timing, work: () => Promise<T>): Promise<T> => {
  for (let n = 1; ; n++)
    try {
      return await work();
    } catch (error) {
      if (n >= timing.attempts || faultOf(error) !== 'store-unreachable') throw error;
      await rest(pauseAfter(n, timing));
    }
};

const faultOf = (error: unknown): KurrentFault => {
  if (error instanceof NotOurs) return 'store-foreign';
  if (isUnauthenticated(error)) return 'store-account-wrong';
  if (kindOf(error) === 'access-denied') return 'store-denied';
  return isPassing(error) ? 'store-unreachable' : 'store-unreadable';
};
