import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { account, type CommandBody } from '@dondoc/domain';
import { randomId, streamOf, type Outcome } from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { openFolderVault } from '../vault/folder/open-folder-vault.js';
import { sealedPlace, type SealedPlace } from '../vault/testing/key-file.js';
import { Vault } from '../vault/vault.js';
import { accountsKnown, accountSecrets, settleReservations } from './account-secrets.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const AT = '2026-01-05T01:00:00.000Z';
const LONG_MS = 10 * 60_000;
const PASSWORD = 'mật khẩu rất dài';
let place: SealedPlace;
let store: InMemoryEventStore;
let now: number;
beforeEach(() => {
  place = sealedPlace();
  store = new InMemoryEventStore();
  now = Date.parse(AT);
});
afterEach(() => place.remove());

const node = async () => {
  const adapter = await openFolderVault(place.vaultFolder, place.keyFile, { now: () => now });
  const { credentials } = new Vault(adapter, Buffer.alloc(32));
  const keeper = accountSecrets(credentials, store, () => false);
  const around = (accountId: string, username: string, run: () => Promise<Outcome>, password = PASSWORD) =>
    keeper.around(accountId, { username, password } as CommandBody, run);
  return { credentials, around };
};

const register = async (accountId: string): Promise<Outcome> => {
  const meta = {
    origin: store.id,
    actor: accountId,
    occurredAt: AT,
    commandId: randomId(),
    commandHash: '0'.repeat(64),
    correlationId: randomId(),
    salt: '0'.repeat(64),
  };
  const stream = streamOf(account, accountId);
  const event = { id: randomId(), type: 'AccountRegistered', v: 1, data: {}, meta };
  const events = await store.append(stream, [event], 'no-stream', AT);
  return { id: accountId, stream, revision: 0, events, repeated: false };
};
const fails = async (): Promise<Outcome> => {
  throw new Error('the store is away');
};

describe('registering accounts on several nodes', () => {
  it('makes a name good once the account is registered, and gives it back when it is not', async () => {
    const [one, other] = [await node(), await node()];
    await expect(one.around(A, 'van.thu', fails)).rejects.toThrow('the store is away');
    await other.around(B, 'van.thu', () => register(B));
    expect((await one.credentials.check('van.thu', PASSWORD))?.accountId).toBe(B);
    await expect(one.around(A, 'Van.Thu', () => register(A))).rejects.toMatchObject({
      code: 'username-taken',
    });
  });

  it('does not settle at its start what another node is reserving at this very moment', async () => {
    const [one, starting] = [await node(), await node()];
    await one.around(A, 'van.thu', async () => {
      await settleReservations(starting.credentials, store);
      expect((await starting.credentials.byAccount(A))?.pending).toBe(true);
      return register(A);
    });
    expect((await starting.credentials.byAccount(A))?.pending).toBe(false);
  });

  it('settles what a crash left: at once what was registered, after a while what was not', async () => {
    const [dead, starting] = [await node(), await node()];
    await dead.credentials.reserve(A, 'van.thu', PASSWORD, false);
    await dead.credentials.reserve(B, 'van.phong', PASSWORD, false);
    await register(A);
    await settleReservations(starting.credentials, store);
    expect((await starting.credentials.byAccount(A))?.pending).toBe(false);
    expect((await starting.credentials.byAccount(B))?.pending).toBe(true);
    now += LONG_MS;
    await settleReservations(starting.credentials, store);
    expect(await starting.credentials.byAccount(B)).toBeUndefined();
  });

  it('gives the name of somebody who died over it to the next who asks, without a restart', async () => {
    const [dead, one] = [await node(), await node()];
    await dead.credentials.reserve(A, 'van.thu', PASSWORD, false);
    await expect(one.around(B, 'van.thu', () => register(B))).rejects.toMatchObject({
      code: 'username-taken',
    });
    now += LONG_MS;
    await one.around(B, 'van.thu', () => register(B));
    expect((await one.credentials.byAccount(B))?.pending).toBe(false);
  });

  it('keeps the name for a command that goes through here while the same one fails elsewhere', async () => {
    const [one, other] = [await node(), await node()];
    await one.around(A, 'van.thu', async () => {
      await expect(other.around(A, 'van.thu', fails)).rejects.toThrow('the store is away');
      return register(A);
    });
    expect((await other.credentials.byAccount(A))?.pending).toBe(false);
  });

  it('refuses the same account with another password, on whatever node', async () => {
    const [one, other] = [await node(), await node()];
    await one.around(A, 'van.thu', () => register(A));
    await expect(other.around(A, 'van.thu', () => register(A), 'một mật khẩu khác')).rejects.toMatchObject({
      name: 'CommandReused',
    });
  });
});

describe('whether log and vault belong together', () => {
  it('is not doubted while another node sets the installation up', async () => {
    const [one, starting] = [await node(), await node()];
    const known = (logKnows: boolean) => accountsKnown(starting.credentials, store, logKnows);
    expect(await known(false)).toEqual({ log: false, vault: false });
    await one.around(A, 'quan.tri', async () => {
      const outcome = await register(A);
      expect(await known(true)).toEqual({ log: true, vault: true });
      return outcome;
    });
    expect(await known(false)).toEqual({ log: true, vault: true });
  });

  it('is told when only one of them knows an account', async () => {
    const one = await node();
    expect(await accountsKnown(one.credentials, store, true)).toEqual({ log: true, vault: false });
    await one.credentials.reserve(A, 'van.thu', PASSWORD, false);
    await one.credentials.activate(A);
    expect(await accountsKnown(one.credentials, store, false)).toEqual({ log: false, vault: true });
  });
});
