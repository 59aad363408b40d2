import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openVault } from '../open-vault.js';
import { sealedPlace, writeKey, type SealedPlace } from '../testing/key-file.js';
import { readMasterKey } from './master-key.js';
import { Seal } from './seal.js';
import { KINDS, SealedFolder, type Kind } from './sealed-folder.js';
import { VaultDamaged } from './vault-damaged.js';

let place: SealedPlace;
beforeEach(() => {
  place = sealedPlace();
});
afterEach(() => place.remove());

const open = () => SealedFolder.open(place.vaultFolder, new Seal(readMasterKey(place.keyFile)));
const files = () =>
  KINDS.flatMap((kind) =>
    readdirSync(join(place.vaultFolder, kind)).map((name) => join(place.vaultFolder, kind, name)),
  );

/** Some records of every kind, and where each lies. */
const fill = async () => {
  const made: { kind: Kind; key: string; file: string }[] = [];
  const records = await open();
  for (const kind of KINDS)
    for (const key of ['an', 'bình', '']) {
      const before = new Set(files());
      expect(await records.create(kind, key, { value: 'như nhau' })).toBe(true);
      made.push({ kind, key, file: files().find((file) => !before.has(file)) ?? '' });
    }
  return made;
};

const lookThrough = async (records: SealedFolder, kind: Kind) => {
  for await (const { key } of records.all(kind)) expect(typeof key).toBe('string');
};

describe('a record of the sealed folder', () => {
  it('is made once, read as it was made, and removed', async () => {
    const records = await open();
    expect(await records.create('secret', 'a', { value: 'đầu', n: 1, yes: true })).toBe(true);
    expect(await records.create('secret', 'a', { value: 'sau' })).toBe(false);
    expect(await (await open()).read('secret', 'a')).toEqual({ value: 'đầu', n: 1, yes: true });
    expect(await records.read('token', 'a')).toBeUndefined();
    await records.remove('secret', 'a');
    expect(await records.read('secret', 'a')).toBeUndefined();
    expect(readdirSync(join(place.vaultFolder, 'writing'))).toEqual([]);
  });

  it('is known to be damaged whatever byte of it was changed, and wherever it ends', async () => {
    const made = await fill();
    const anyRecord = fc.constantFrom(...made);
    await fc.assert(
      fc.asyncProperty(
        anyRecord,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async ({ kind, key, file }, at, bits, cut) => {
          const whole = readFileSync(file);
          const bytes = Buffer.from(whole);
          const index = at % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ bits;
          writeFileSync(file, bytes);
          if (cut) truncateSync(file, index);
          await expect((await open()).read(kind, key)).rejects.toThrow(VaultDamaged);
          writeFileSync(file, whole);
        },
      ),
      { numRuns: 60 },
    );
    expect(await (await open()).read('secret', 'an')).toEqual({ value: 'như nhau' });
  });

  it('opens in no other’s place: any two that change places are known', async () => {
    const made = await fill();
    await fc.assert(
      fc.asyncProperty(fc.subarray(made, { minLength: 2, maxLength: 2 }), async (two) => {
        const [one, other] = two;
        if (!one || !other) return;
        const swap = () => {
          renameSync(one.file, `${one.file}.aside`);
          renameSync(other.file, one.file);
          renameSync(`${one.file}.aside`, other.file);
        };
        swap();
        const records = await open();
        for (const { kind, key } of [one, other])
          await expect(records.read(kind, key)).rejects.toThrow(VaultDamaged);
        await expect(lookThrough(records, one.kind)).rejects.toThrow(VaultDamaged);
        swap();
      }),
      { numRuns: 60 },
    );
  });

  it('that is damaged does not keep expired tokens from being swept', async () => {
    const vault = await openVault(place);
    const tokens = vault.tokens({ now: () => 1 }, 1);
    for (const _ of [1, 2, 3]) await tokens.issue('a');
    const [damaged = ''] = files().filter((file) => file.includes('/token/'));
    truncateSync(damaged, 10);
    await vault.tokens({ now: () => 2 }, 1_000).issue('b');
    for (const until = Date.now() + 10_000; files().filter((file) => file.includes('/token/')).length > 2;)
      if (Date.now() > until) throw new Error('they were never swept');
      else await new Promise(setImmediate);
    expect(files()).toContain(damaged);
  });
});

describe('opening a sealed folder', () => {
  const refusal = async () =>
    openVault(place).then(
      () => 'nothing refused',
      ({ name, message }: Error) => `${name}: ${message}`,
    );

  it('is refused with another master key', async () => {
    await openVault(place);
    writeKey(place.keyFile);
    expect(await refusal()).toMatch(/^RefusesToStart: The master key does not open the vault [^.]*;[^.]*\.$/);
  });

  it('is refused where records lie without the one that proves the key', async () => {
    await openVault(place);
    rmSync(join(place.vaultFolder, 'check'));
    writeKey(place.keyFile);
    expect(await refusal()).toMatch(/^VaultDamaged: In the vault .*, check is damaged or was moved; restore/);
  });

  it('is refused where the command key is damaged', async () => {
    await openVault(place);
    for (const file of files()) truncateSync(file, 20);
    expect(await refusal()).toMatch(/^VaultDamaged: .*secret\/[0-9a-f]{64} is damaged/);
  });

  it.each([
    ['is missing', () => rmSync(place.keyFile), /key cannot be read \(ENOENT.*openssl rand/],
    ['is open to everybody', () => chmodSync(place.keyFile, 0o644), /key is open to every user .*chmod o=/],
    [
      'is too short',
      () => writeFileSync(place.keyFile, 'YWJj'),
      /must hold 32 bytes in base64, but holds 3 bytes;/,
    ],
    ['is too long', () => writeFileSync(place.keyFile, 'A'.repeat(44)), /but holds 33 bytes;/],
    ['is empty', () => writeFileSync(place.keyFile, '\n'), /but holds 0 bytes;/],
    [
      'is no base64',
      () => writeFileSync(place.keyFile, 'mật khẩu'),
      /but holds something that is not base64;/,
    ],
  ])('is refused with one sentence where the file of the key %s', async (_, spoil, sentence) => {
    spoil();
    const said = await refusal();
    expect(said).toMatch(/^RefusesToStart: The master key /);
    expect(said.replace(place.keyFile, 'key')).toMatch(sentence);
  });

  it('takes a key that a group may read', async () => {
    chmodSync(place.keyFile, 0o640);
    expect(await refusal()).toBe('nothing refused');
  });

  it('is refused with one sentence where only one of folder and key is named, or the folder is a file', async () => {
    const { dataFolder, vaultFolder, keyFile } = place;
    await expect(openVault({ dataFolder, vaultFolder })).rejects.toThrow(
      /^VAULT_FOLDER is set without VAULT_KEY_FILE;/,
    );
    await expect(openVault({ dataFolder, keyFile })).rejects.toThrow(
      /^VAULT_KEY_FILE is set without VAULT_FOLDER;/,
    );
    writeFileSync(vaultFolder, '');
    expect(await refusal()).toMatch(/^RefusesToStart: The vault .* cannot be opened \(/);
  });
});
