import { describeDamage } from './integrity.js';
import { Reader } from './reader.js';
import { refusing } from './refusing.js';
import { SqliteEventStore } from './sqlite-event-store.js';
import { Verification } from './verification.js';
import { WriterLink, type QueueLimit } from './writer-link.js';

export interface SqliteEventStoreOptions {
  /** Path of the file; its folder exists. Beside it lie `-wal`, `-shm` and `.lock`. */
  readonly file: string;
  /** Called once for each damaged place that the check finds, and when the writer thread has died. */
  readonly onAlarm?: (reason: Error) => void;
  /** Told of every commit: how many appends it took together. */
  readonly onCommit?: (appends: number) => void;
  /** Whether the whole file is checked in the background after opening; true unless given. */
  readonly verify?: boolean;
  /** How much may wait for the writer; beyond it an append is refused with `StoreUnavailable`. */
  readonly queueLimit?: QueueLimit;
}

const QUEUE_LIMIT: QueueLimit = { appends: 10_000, bytes: 64 * 1024 * 1024 };

/**
 * Opens the log in a file, and creates it where there is none.
 * @throws StoreRefusesToOpen when the file is in use, damaged, newer than this dondoc, something else or out of reach.
 */
export const openSqliteEventStore = async ({
  file,
  onAlarm = () => undefined,
  onCommit = () => undefined,
  verify = true,
  queueLimit = QUEUE_LIMIT,
}: SqliteEventStoreOptions): Promise<SqliteEventStore> => {
  const opening: { store?: SqliteEventStore } = {};
  const answered = (appends: number) => {
    opening.store?.wake();
    onCommit(appends);
  };
  const { link, origin } = await WriterLink.open(file, queueLimit, answered, onAlarm);
  const reader = refusing(file, () => new Reader(file));
  const checking = new Verification(file, (damage) =>
    onAlarm(new Error(`${file} is damaged: ${describeDamage(damage)}`)),
  );
  opening.store = new SqliteEventStore(origin, link, reader, checking);
  if (verify) void checking.run(true);
  return opening.store;
};
