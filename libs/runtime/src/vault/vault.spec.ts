import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Credentials } from './credentials.js';
import { SignInLimit } from './sign-in-limit.js';
import { Tokens } from './tokens.js';
import { Vault } from './vault.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const HOUR = 3_600_000;
let folder: string;
let file: string;
let vault: Vault;
let time: number;
const clock = { now: () => time };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-vault-'));
  file = join(folder, 'vault.sqlite');
  vault = new Vault(file);
  time = 1_000_000;
});
afterEach(() => {
  vault.close();
  rmSync(folder, { recursive: true });
});

describe('the vault', () => {
  it('is a file of its owner alone and keeps its key', () => {
    const key = Buffer.from(vault.commandKey).toString('hex');
    vault.close();
    vault = new Vault(file);
    expect(Buffer.from(vault.commandKey).toString('hex')).toBe(key);
    expect(key).toHaveLength(64);
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
  });

  it('lets in who knows the password, under the name in any letters', async () => {
    const credentials = new Credentials(vault);
    await credentials.reserve(A, 'van.thu', 'mật khẩu rất dài', false);
    credentials.activate(A);
    expect((await credentials.check(' VAN.THU', 'mật khẩu rất dài'.normalize('NFD')))?.accountId).toBe(A);
    expect(await credentials.check('van.thu', 'mật khẩu khác')).toBeUndefined();
    expect(await credentials.check('ai.do', 'mật khẩu rất dài')).toBeUndefined();
  });

  it('leaves a name with who has it', async () => {
    const credentials = new Credentials(vault);
    await credentials.reserve(A, 'van.thu', 'mật khẩu rất dài', false);
    await credentials.reserve(B, 'Van.Thu', 'mật khẩu rất dài', false);
    expect(credentials.byAccount(B)).toBeUndefined();
    credentials.release(A);
    await credentials.reserve(B, 'Van.Thu', 'mật khẩu rất dài', false);
    expect(credentials.byAccount(B)?.pending).toBe(true);
    expect(credentials.any()).toBe(false);
  });

  it('never holds a token or password in clear', async () => {
    const credentials = new Credentials(vault);
    await credentials.reserve(A, 'van.thu', 'mật khẩu rất dài', false);
    const { token } = new Tokens(vault, clock, HOUR).issue(A);
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    expect([bytes.includes(token), bytes.includes('mật khẩu rất dài')]).toEqual([false, false]);
  });
});

describe('a token', () => {
  it('stands for its account until it expires by wall time', () => {
    const tokens = new Tokens(vault, clock, HOUR);
    const { token } = tokens.issue(A);
    time += HOUR - 1;
    expect(tokens.accountOf(token)).toBe(A);
    time += 1;
    expect(tokens.accountOf(token)).toBeUndefined();
  });

  it('is worth nothing after signing out', () => {
    const tokens = new Tokens(vault, clock, HOUR);
    const { token } = tokens.issue(A);
    const { token: other } = tokens.issue(A);
    tokens.revoke(token);
    expect([tokens.accountOf(token), tokens.accountOf(other)]).toEqual([undefined, A]);
  });
});

describe('guessing passwords', () => {
  it('is slowed down after the allowed failures, for a while', () => {
    const limit = new SignInLimit(clock, 3);
    for (const left of [0, 0, 0]) {
      expect(limit.wait('a')).toBe(left);
      limit.failed('a');
    }
    expect(limit.wait('a')).toBe(900);
    expect(limit.wait('b')).toBe(0);
    time += 900_000;
    expect(limit.wait('a')).toBe(0);
  });

  it('starts afresh after a success', () => {
    const limit = new SignInLimit(clock, 1);
    limit.failed('a');
    limit.succeeded('a');
    expect(limit.wait('a')).toBe(0);
  });
});
