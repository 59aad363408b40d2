import { join } from 'node:path';
import type { Settings } from '@dondoc/config';
import type { EventStore } from '@dondoc/event-sourcing';
import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';

/** Where the log lies in a data folder that holds it. */
export const LOG_FILE = 'events.sqlite';

/** How people are told of the log; an address may hold a password. */
export const storeName = ({
  EVENT_STORE_URL: url,
  DATA_FOLDER: folder,
}: Pick<Settings, 'EVENT_STORE_URL' | 'DATA_FOLDER'>): string =>
  url === undefined ? join(folder, LOG_FILE) : 'the event store';

/**
 * Opens the log: on the cluster that the settings name, or in the data folder.
 * @throws StoreRefusesToOpen, KurrentStoreRefuses, each with one sentence
 */
export const openStore = (
  { EVENT_STORE_URL: url, DATA_FOLDER: folder }: Pick<Settings, 'EVENT_STORE_URL' | 'DATA_FOLDER'>,
  onAlarm: (reason: Error) => void,
): Promise<EventStore> =>
  url === undefined
    ? openSqliteEventStore({ file: join(folder, LOG_FILE), onAlarm })
    : openKurrentEventStore({ url, onAlarm });
