import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wallClock } from '../../clock/wall-clock.js';
import { openVault } from '../open-vault.js';
import { sealedPlace, type SealedPlace } from '../testing/key-file.js';
import { vaultContract } from '../testing/vault-contract.js';
import { Vault } from '../vault.js';
import { readMasterKey } from './master-key.js';
import { openFolderVault } from './open-folder-vault.js';
import { Seal } from './seal.js';
import { SealedFolder } from './sealed-folder.js';

const A = '00000000-0000-4000-8000-00000000000a';
const MINUTE = 60_000;

vaultContract('a sealed folder', () => {
  const place = sealedPlace();
  return { folder: place.vaultFolder, open: () => openVault(place), remove: place.remove };
});

describe('a sealed folder that several nodes share', () => {
  let place: SealedPlace;
  beforeEach(() => {
    place = sealedPlace();
  });
  afterEach(() => place.remove());

  it('lies in folders of the owner alone, under names that tell nothing', async () => {
    const vault = await openVault(place);
    await vault.credentials.reserve(A, 'van.thu', 'mật khẩu rất dài', false);
    expect(statSync(place.vaultFolder).mode & 0o777).toBe(0o700);
    for (const entry of readdirSync(place.vaultFolder, { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) expect(entry.name).toMatch(/^([0-9a-f]{64}|check)$/);
      else expect(statSync(join(entry.parentPath, entry.name)).mode & 0o777).toBe(0o700);
    }
  });

  it('lets nodes that make it at the same moment agree on its key', async () => {
    const nodes = await Promise.all([1, 2, 3, 4, 5].map(() => openVault(place)));
    const keys = new Set(nodes.map(({ commandKey }) => Buffer.from(commandKey).toString('hex')));
    expect(keys.size).toBe(1);
  });

  it('lets a token be used on every node, and refuses it everywhere within a second or two of signing out', async () => {
    const [one, other] = [await openVault(place), await openVault(place)].map((node) =>
      node.tokens(wallClock, MINUTE),
    );
    const { token } = (await one?.issue(A)) ?? { token: '' };
    expect(await other?.accountOf(token)).toBe(A);
    await one?.revoke(token);
    expect(await one?.accountOf(token)).toBeUndefined();
    await sleep(1_100);
    expect(await other?.accountOf(token)).toBeUndefined();
  });

  it('takes a reservation as abandoned only after ten minutes, on whatever node it was made', async () => {
    let now = Date.now();
    const node = async () =>
      new Vault(
        await openFolderVault(place.vaultFolder, place.keyFile, { now: () => now }),
        Buffer.alloc(32),
      );
    const [one, other] = [await node(), await node()];
    await one.credentials.reserve(A, 'van.thu', 'mật khẩu rất dài', false);
    now += 10 * MINUTE - 1;
    expect(await other.credentials.pending()).toEqual([{ accountId: A, abandoned: false }]);
    now += 1;
    expect(await other.credentials.pending()).toEqual([{ accountId: A, abandoned: true }]);
  });

  it('gives back a name whose node died between taking it and noting whose it is', async () => {
    let now = Date.now();
    const records = await SealedFolder.open(place.vaultFolder, new Seal(readMasterKey(place.keyFile)));
    const half = { accountId: A, username: 'van.thu', password: '', administrator: false, reservedAt: now };
    await records.create('pending', '0/van.thu', {});
    await records.create('name', '0/van.thu', half);
    const clock = { now: () => now };
    const { credentials } = await openFolderVault(place.vaultFolder, place.keyFile, clock);
    expect([await credentials.pending(), (await credentials.byName('van.thu'))?.accountId]).toEqual([[], A]);
    now += 10 * MINUTE;
    expect([await credentials.pending(), await credentials.byName('van.thu')]).toEqual([[], undefined]);
  });

  it('lets one of two nodes decide whether a name becomes good or is given back', async () => {
    const [one, other] = [await openVault(place), await openVault(place)];
    const [goods, backs] = [new Set<string>(), new Set<string>()];
    for (let n = 0; n < 10; n++) {
      const accountId = A.slice(0, -2) + String(n + 10);
      await one.credentials.reserve(accountId, `name-${n}`, 'mật khẩu rất dài', false);
      const [good] = await Promise.all([
        one.credentials.activate(accountId),
        other.credentials.release(accountId),
      ]);
      (good ? goods : backs).add(accountId);
      for (const { credentials } of [one, other])
        expect((await credentials.byAccount(accountId))?.pending).toBe(good ? false : undefined);
    }
    expect(goods.size + backs.size).toBe(10);
  });
});
