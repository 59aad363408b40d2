import { StoreNotEmpty, type EventStore } from '@dondoc/event-sourcing';
import { fingerprintOf, type Fingerprint } from './canonical-log.js';
import { CliFault } from './cli-fault.js';
import { openLog, openOrMakeLog, placeOf } from './open-log.js';

/**
 * Copies the log of one store into another, empty one, then reads both from the start and compares them.
 * @returns 0 when both are the same, else 1
 * @throws CliFault, or what a store refuses with
 */
export const copyLog = async ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Promise<number> => {
  if (from === undefined || to === undefined) throw twoStores();
  if (placeOf(from) === placeOf(to)) throw sameStore(placeOf(from));
  const source = await openLog(from);
  try {
    const target = await openOrMakeLog(to);
    try {
      await take(source, target, placeOf(to));
      const [here, there] = [await fingerprintOf(source), await fingerprintOf(target)];
      const isSame = here.count === there.count && here.sha256 === there.sha256;
      process.stdout.write(`${line(here, placeOf(from))}${line(there, placeOf(to))}${verdict(isSame)}\n`);
      return isSame ? 0 : 1;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const take = async (source: EventStore, target: EventStore, place: string): Promise<void> => {
  try {
    await target.import(source.readAll());
  } catch (error) {
    throw error instanceof StoreNotEmpty ? notEmpty(place, error) : notCopied(place, error);
  }
};

const line = ({ count, sha256 }: Fingerprint, place: string) =>
  `${count} events, SHA-256 ${sha256}, ${place}\n`;

const verdict = (isSame: boolean) =>
  isSame
    ? 'Hai nhật ký giống hệt nhau. / The two logs are identical.'
    : 'Hai nhật ký KHÁC nhau; đừng dùng bản sao. / The two logs DIFFER; do not use the copy.';

const twoStores = () =>
  new CliFault('two-stores-needed', {
    vi: 'Hãy ghi hai kho bằng --from và --to: thư mục dữ liệu, tệp .sqlite hoặc địa chỉ esdb://….',
    en: 'Name two stores with --from and --to: a data folder, a .sqlite file or an esdb:// address.',
  });

const sameStore = (place: string) =>
  new CliFault('same-store', {
    vi: `--from và --to là cùng một kho, ${place}; hãy ghi hai kho khác nhau.`,
    en: `--from and --to are the same store, ${place}; name two different ones.`,
  });

const notEmpty = (place: string, cause: Error) =>
  new CliFault(
    'store-not-empty',
    {
      vi: `${place} đã có sự kiện; chỉ chép được vào một kho trống.`,
      en: `${place} holds events already; a log can be copied into an empty store only.`,
    },
    { cause },
  );

const notCopied = (place: string, cause: unknown) => {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new CliFault(
    'copy-failed',
    {
      vi: `Không chép được nhật ký vào ${place} (${detail}); hãy làm lại với một kho trống.`,
      en: `The log could not be copied into ${place} (${detail}); begin again with an empty store.`,
    },
    { cause },
  );
};
