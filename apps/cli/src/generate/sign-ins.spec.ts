import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openVault } from '@dondoc/runtime';
import { openOrMakeLog } from '../open-log.js';
import { generate, report } from './generate.js';
import { tiers } from './tiers.js';

const ACCOUNT = '11111111-1111-4111-8111-111111111111';

describe('an invented history that cannot be finished', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-sign-ins-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const isEmpty = async () => {
    const store = await openOrMakeLog(folder);
    const tail = await store.tail();
    await store.close();
    return tail === undefined;
  };

  it.each(['bay-chu', 'x'.repeat(201)])('is not begun for the password %s', async (password) => {
    const asked = generate({ tier: 'S', to: folder, password });
    await expect(asked).rejects.toMatchObject({ name: 'CliFault', code: 'password-length' });
    expect(await isEmpty()).toBe(true);
  });

  it('is not begun where people can sign in to another log', async () => {
    const vault = await openVault({ dataFolder: folder });
    await vault.credentials.reserve(ACCOUNT, 'chutich', 'một mật khẩu dài', false);
    await vault.credentials.activate(ACCOUNT);
    vault.close();
    const asked = generate({ tier: 'S', to: folder });
    await expect(asked).rejects.toMatchObject({ name: 'CliFault', code: 'vault-in-use' });
    expect(await isEmpty()).toBe(true);
  });

  it('is not begun where the vault cannot be opened', async () => {
    writeFileSync(join(folder, 'vault.sqlite'), 'no database');
    await expect(generate({ tier: 'S', to: folder })).rejects.toThrow('cannot be opened');
    expect(await isEmpty()).toBe(true);
  });
});

describe('what is said of a finished history', () => {
  const done = { tier: tiers.S, seed: 7, written: { count: 2, sha256: 'ab' }, seconds: 1 };
  const cluster = 'esdb://admin:mot-mat-khau@one:2113';

  it('names no place to open where nobody can sign in, and no password of a cluster', () => {
    const said = report({ ...done, to: cluster });
    expect(said).toContain('SHA-256 of the export: ab');
    expect(said).not.toContain('--data');
    expect(said).not.toContain('mot-mat-khau');
  });

  it('says how to open a data folder, and who can sign in', () => {
    const said = report({ ...done, to: 'city', signIns: { usernames: ['chutich'], password: 'kín' } });
    expect(said).toContain('npm start -- --data city');
    expect(said).toContain('sign in as chutich; password kín');
  });
});
