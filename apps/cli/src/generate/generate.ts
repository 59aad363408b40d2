import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { calendarFile, hoChiMinhCityFile, rolesFile } from '@dondoc/config';
import { domainCommands, successionFile, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import { StoreNotEmpty, type EventStore, type LoggedEvent } from '@dondoc/event-sourcing';
import { AccessControl, roleTable } from '@dondoc/runtime';
import { linesOf, type Fingerprint } from '../canonical-log.js';
import { CliFault } from '../cli-fault.js';
import { dataFolderOf, openOrMakeLog, placeOf } from '../open-log.js';
import { World, type Rules } from './engine/world.js';
import { endOf, tell } from './history.js';
import { checkNobodySignsIn, checkPassword, letSignIn, type SignIns } from './sign-ins.js';
import { tiers, type Tier } from './tiers.js';

/** What decides about a history besides its seed: the calendar, the commands, the role table and the successions of this build. */
export const rulesInForce = (): Rules => {
  const calendar = workingCalendar(workingCalendarFile.parse(calendarFile));
  return {
    calendar,
    commands: domainCommands({ calendar }),
    access: new AccessControl(roleTable.parse(rolesFile)),
    succession: successionFile.parse(hoChiMinhCityFile),
  };
};

/** Works on the next page while somebody else is busy with this one. */
async function* ahead<Page>(pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  const following = () => {
    const coming = pages.next();
    // it is thrown when the page is asked for
    coming.catch(() => undefined);
    return coming;
  };
  let coming = following();
  for (let page = await coming; !page.done; page = await coming) {
    coming = following();
    yield page.value;
  }
}

/**
 * Writes an invented history into an empty store.
 * @returns how many events, and the SHA-256 that an export of the store has
 * @throws StoreNotEmpty and what else the store refuses with
 */
export const writeHistory = async (store: Pick<EventStore, 'import'>, world: World): Promise<Fingerprint> => {
  const hash = createHash('sha256');
  let count = 0;
  const counted = async function* (): AsyncGenerator<readonly LoggedEvent[]> {
    for await (const page of tell(world)) {
      hash.update(linesOf(page));
      count += page.length;
      yield page;
    }
  };
  await store.import(ahead(counted()));
  return { count, sha256: hash.digest('hex') };
};

/**
 * Fills an empty store with an invented history; where the store lies in a data folder, a few people can sign in afterwards.
 * @returns 0
 * @throws CliFault, or what a store refuses with
 */
export const generate = async (options: {
  readonly tier?: string | undefined;
  readonly seed?: string | undefined;
  readonly to?: string | undefined;
  readonly password?: string | undefined;
}): Promise<number> => {
  const { to, password } = options;
  const tier = tierOf(options.tier);
  const seed = seedOf(options.seed);
  if (to === undefined) throw noTarget();
  if (password !== undefined) checkPassword(password);
  const world = new World(tier, seed, rulesInForce());
  const began = performance.now();
  const written = await fill(to, world);
  const seconds = (performance.now() - began) / 1_000;
  const folder = dataFolderOf(to);
  const signIns = folder === undefined ? undefined : await letSignIn(folder, world, password);
  process.stdout.write(report({ to, tier, seed, written, seconds, ...(signIns && { signIns }) }));
  return 0;
};

const fill = async (to: string, world: World): Promise<Fingerprint> => {
  const store = await openOrMakeLog(to);
  try {
    if (await store.tail()) throw new StoreNotEmpty();
    const folder = dataFolderOf(to);
    // before the first event: a log without its sign-ins could be neither opened nor written again
    if (folder !== undefined) await checkNobodySignsIn(folder);
    return await writeHistory(store, world);
  } catch (error) {
    throw error instanceof StoreNotEmpty ? notEmpty(placeOf(to), error) : error;
  } finally {
    await store.close();
  }
};

const sizeOf = (place: string): string => {
  const found = statSync(place, { throwIfNoEntry: false });
  return found?.isFile() ? `, ${(found.size / 1_048_576).toFixed(0)} MiB` : '';
};

/** What is said at the end: how much was written, and how to open it where somebody can sign in. */
export const report = (done: {
  readonly to: string;
  readonly tier: Tier;
  readonly seed: number;
  readonly written: Fingerprint;
  readonly seconds: number;
  readonly signIns?: SignIns;
}): string => {
  const { to, tier, seed, written, seconds, signIns } = done;
  const { count, sha256 } = written;
  const rate = Math.round(count / seconds);
  const lines = [
    `tier ${tier.name}, seed ${seed}: ${count} events in ${seconds.toFixed(1)} s, ${rate} a second${sizeOf(placeOf(to))}`,
    `SHA-256 of the export: ${sha256}`,
    ...(signIns
      ? [
          `open it: npm start -- --data ${to} --simulate-from ${endOf(tier)}`,
          `sign in as ${signIns.usernames.join(', ')}; password ${signIns.password}`,
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
};

const tierOf = (word: string | undefined): Tier => {
  const found = Object.values(tiers).find(({ name }) => name === word);
  if (found) return found;
  throw new CliFault('tier-unknown', {
    vi: 'Hãy chọn quy mô bằng --tier S, --tier M hoặc --tier L.',
    en: 'Choose the size with --tier S, --tier M or --tier L.',
  });
};

const seedOf = (word = '2020'): number => {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new CliFault('seed-malformed', {
    vi: '--seed là một số nguyên không âm, nhiều nhất chín chữ số.',
    en: '--seed is a whole number of at most nine digits.',
  });
};

const noTarget = () =>
  new CliFault('store-needed', {
    vi: 'Hãy ghi kho cần điền bằng --to: thư mục dữ liệu, tệp .sqlite hoặc địa chỉ esdb://….',
    en: 'Name the store to fill with --to: a data folder, a .sqlite file or an esdb:// address.',
  });

const notEmpty = (place: string, cause: Error) =>
  new CliFault(
    'store-not-empty',
    {
      vi: `${place} đã có sự kiện; lịch sử giả lập chỉ ghi được vào một kho trống.`,
      en: `${place} holds events already; an invented history is written into an empty store only.`,
    },
    { cause },
  );
