import { join } from 'node:path';
import type { Settings } from '@dondoc/config';
import type { EventStore } from '@dondoc/event-sourcing';
import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';
import { openSqliteEventStore, type VerificationStatus } from '@dondoc/event-store-sqlite';
import type { ConnectionStatus } from '../metrics/connection-watch.js';

/** Where the log lies in a data folder that holds it. */
export const LOG_FILE = 'events.sqlite';

/** How people are told of the log; an address may hold a password. */
export const storeName = ({
  EVENT_STORE_URL: url,
  DATA_FOLDER: folder,
}: Pick<Settings, 'EVENT_STORE_URL' | 'DATA_FOLDER'>): string =>
  url === undefined ? join(folder, LOG_FILE) : 'the event store';

/** The log, and how it stands to the cluster that it runs on. */
export interface OpenedStore {
  readonly store: EventStore;
  /** Absent for a store in a file. */
  readonly status?: () => ConnectionStatus;
  /** How the bytes of the file agree with their hashes; absent on a cluster, which keeps its own files. */
  readonly integrity?: () => VerificationStatus;
}

/**
 * Opens the log: on the cluster that the settings name, or in the data folder.
 * @param onCommit told of how many appends a writer committed together that commits what waits together
 * @throws StoreRefusesToOpen, KurrentStoreRefuses, each with one sentence
 */
export const openStore = async (
  { EVENT_STORE_URL: url, DATA_FOLDER: folder }: Pick<Settings, 'EVENT_STORE_URL' | 'DATA_FOLDER'>,
  onAlarm: (reason: Error) => void,
  onCommit: (appends: number) => void,
): Promise<OpenedStore> => {
  if (url === undefined) {
    const store = await openSqliteEventStore({ file: join(folder, LOG_FILE), onAlarm, onCommit });
    return { store, integrity: () => store.verification };
  }
  const store = await openKurrentEventStore({ url, onAlarm });
  return { store, status: () => store.status };
};
