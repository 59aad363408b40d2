import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fingerprintOf } from './canonical-log.js';
import { CliFault } from './cli-fault.js';
import { openLogIn } from './open-log.js';

/** In this order: a person of the vault whom the log does not know would be nobody, the other way round is settled at the start. */
const FILES = ['vault.sqlite', 'events.sqlite'] as const;

/**
 * Copies what cannot be derived of a data folder, which may be in use: vault, log and the mails that were written to files.
 * The copied log is opened and read from end to end.
 * @throws CliFault, or what a store refuses with
 */
export const backUp = async ({
  data,
  to,
}: {
  readonly data: string;
  readonly to?: string | undefined;
}): Promise<number> => {
  if (to === undefined) throw placeNeeded();
  if (!existsSync(join(data, 'events.sqlite'))) throw noLogIn(data);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw placeNotEmpty(to);
  for (const name of FILES) copyLive(join(data, name), join(to, name));
  if (existsSync(join(data, 'outbox'))) cpSync(join(data, 'outbox'), join(to, 'outbox'), { recursive: true });
  const copy = await openLogIn(to);
  try {
    const { count, sha256 } = await fingerprintOf(copy);
    process.stdout.write(`${count} events, SHA-256 ${sha256}, ${to}\n`);
    return 0;
  } finally {
    await copy.close();
  }
};

/** As SQLite itself copies a database that others write to: the copy is of one moment. */
const copyLive = (from: string, to: string): void => {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  chmodSync(to, 0o600);
  const written = openSync(to, 'r+');
  fsyncSync(written);
  closeSync(written);
};

const placeNeeded = () =>
  new CliFault('place-needed', {
    vi: 'Hãy ghi thư mục sao lưu bằng --to.',
    en: 'Name the folder of the backup with --to.',
  });

const noLogIn = (folder: string) =>
  new CliFault('no-log-there', {
    vi: `${folder} không chứa nhật ký sự kiện; với cụm KurrentDB hãy dùng “dondoc copy --from esdb://…”.`,
    en: `${folder} holds no log; of a KurrentDB cluster make a copy with “dondoc copy --from esdb://…”.`,
  });

const placeNotEmpty = (folder: string) =>
  new CliFault('place-not-empty', {
    vi: `${folder} đã có dữ liệu; mỗi bản sao lưu cần một thư mục mới.`,
    en: `${folder} is not empty; each backup needs a folder of its own.`,
  });
