import { z } from 'zod';
import type { WallClock } from '../../clock/wall-clock.js';
import type { CredentialBook, KeptCredential, Reservation } from '../credentials.js';
import type { SealedFolder } from './sealed-folder.js';

/** No registration takes that long; the clocks of the nodes may differ by less. */
const ABANDONED_MS = 10 * 60_000;

const reservation = z.strictObject({
  accountId: z.string(),
  username: z.string(),
  password: z.string(),
  administrator: z.boolean(),
  reservedAt: z.number(),
});
const outcome = z.strictObject({ good: z.boolean() });
const pointer = z.strictObject({ hold: z.string() });

/** One reservation of a name; `good` is undefined while it is pending. */
interface Hold extends z.infer<typeof reservation> {
  readonly key: string;
  readonly good: boolean | undefined;
}

const nth = (key: string, n: number) => `${n}/${key}`;

/**
 * Credentials in a folder that several nodes share. No record is ever changed, so that whatever two nodes do at once, the one
 * that makes a file first has decided it: `name` is the n-th reservation of a name, `outcome` says once and for all whether it
 * became good or was given back, `account` leads from an account to its n-th reservation. A name is free when its last
 * reservation was given back. `pending` lists what may lack an outcome, so that nobody has to look through all names.
 */
export class FolderCredentials implements CredentialBook {
  private someone: KeptCredential | undefined;

  constructor(
    private readonly records: SealedFolder,
    private readonly clock: WallClock,
  ) {}

  async anyone(): Promise<KeptCredential | undefined> {
    this.someone ??= await this.findSomeone();
    return this.someone;
  }

  async byAccount(accountId: string): Promise<KeptCredential | undefined> {
    const hold = await this.lastOfAccount(accountId);
    return hold && kept(hold);
  }

  async byName(folded: string): Promise<KeptCredential | undefined> {
    const { hold } = await this.lastOfName(folded);
    return hold && kept(hold);
  }

  async pending(): Promise<readonly Reservation[]> {
    const found: Reservation[] = [];
    for await (const { key } of this.records.all('pending')) {
      const hold = await this.hold(key);
      const abandoned = hold !== undefined && hold.reservedAt + ABANDONED_MS <= this.clock.now();
      if (hold?.good !== undefined) await this.records.remove('pending', key);
      else if (hold && (await this.lastOfAccount(hold.accountId))?.key === key)
        found.push({ accountId: hold.accountId, abandoned });
      else if (abandoned) await this.settle(key, false);
    }
    return found;
  }

  async reserve(credential: Omit<KeptCredential, 'pending'>, folded: string): Promise<void> {
    const { accountId } = credential;
    const key = await this.holdName(credential, folded);
    if (key === undefined) return;
    for (let n = 0; ; n++) {
      if (await this.records.create('account', nth(accountId, n), { hold: key })) return;
      const other = await this.pointed(nth(accountId, n));
      if (other?.key === key) return;
      if (other?.good === false) continue;
      await this.settle(key, false);
      return;
    }
  }

  async activate(accountId: string): Promise<boolean> {
    const hold = await this.lastOfAccount(accountId);
    return hold !== undefined && this.settle(hold.key, true);
  }

  async release(accountId: string): Promise<void> {
    const hold = await this.lastOfAccount(accountId);
    if (hold) await this.settle(hold.key, false);
  }

  /** The key of this account's reservation of the name; undefined when the name is another's. */
  private async holdName(
    credential: Omit<KeptCredential, 'pending'>,
    folded: string,
  ): Promise<string | undefined> {
    for (;;) {
      const { hold, free } = await this.lastOfName(folded);
      if (hold) return hold.accountId === credential.accountId ? hold.key : undefined;
      await this.records.create('pending', free, {});
      if (await this.records.create('name', free, { ...credential, reservedAt: this.clock.now() }))
        return free;
    }
  }

  private async lastOfName(folded: string): Promise<{ readonly hold?: Hold; readonly free: string }> {
    for (let n = 0; ; n++) {
      const hold = await this.hold(nth(folded, n));
      if (!hold) return { free: nth(folded, n) };
      if (hold.good !== false) return { hold, free: nth(folded, n + 1) };
    }
  }

  private async lastOfAccount(accountId: string): Promise<Hold | undefined> {
    for (let n = 0; ; n++) {
      const hold = await this.pointed(nth(accountId, n));
      if (hold?.good !== false) return hold;
    }
  }

  private async pointed(key: string): Promise<Hold | undefined> {
    const found = pointer.optional().parse(await this.records.read('account', key));
    return found && this.hold(found.hold);
  }

  private async hold(key: string): Promise<Hold | undefined> {
    const found = reservation.optional().parse(await this.records.read('name', key));
    if (!found) return undefined;
    const end = outcome.optional().parse(await this.records.read('outcome', key));
    return { ...found, key, good: end?.good };
  }

  /** Whether the reservation's outcome is this one, decided now or before. */
  private async settle(key: string, good: boolean): Promise<boolean> {
    await this.records.create('outcome', key, { good });
    await this.records.remove('pending', key);
    return outcome.parse(await this.records.read('outcome', key)).good === good;
  }

  private async findSomeone(): Promise<KeptCredential | undefined> {
    for await (const { key, content } of this.records.all('outcome')) {
      const hold = outcome.parse(content).good ? await this.hold(key) : undefined;
      if (hold) return kept(hold);
    }
    return undefined;
  }
}

const kept = ({ accountId, username, password, administrator, good }: Hold): KeptCredential => ({
  accountId,
  username,
  password,
  administrator,
  pending: good === undefined,
});
