import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vault } from '../vault.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const PASSWORD = 'mật khẩu rất dài';
const HOUR = 3_600_000;

/** A vault of an adapter, made anew for each test. */
export interface VaultUnderTest {
  /** Opens it as the next process would, or a second one at the same time where the adapter lets it. */
  open(): Promise<Vault>;
  /** Where its files lie. */
  readonly folder: string;
  remove(): void;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What every vault promises, whatever it is kept in. */
export const vaultContract = (adapter: string, make: () => VaultUnderTest): void =>
  describe(`a vault in ${adapter}`, () => {
    let under: VaultUnderTest;
    let vault: Vault;
    let time: number;
    const clock = { now: () => time };
    beforeEach(async () => {
      under = make();
      vault = await under.open();
      time = 1_000_000;
    });
    afterEach(() => {
      vault.close();
      under.remove();
    });
    const reserve = (accountId: string, username: string, administrator = false) =>
      vault.credentials.reserve(accountId, username, PASSWORD, administrator);

    describe('as a whole', () => {
      it('keeps its key of 32 bytes for ever', async () => {
        const again = await under.open();
        expect(vault.commandKey).toHaveLength(32);
        expect(Buffer.from(again.commandKey)).toEqual(Buffer.from(vault.commandKey));
        again.close();
      });

      it('is its owner’s alone', async () => {
        await reserve(A, 'van.thu');
        const files = filesIn(under.folder);
        expect(files.length).toBeGreaterThan(0);
        for (const file of files) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
      });

      it('never holds a token or password in clear', async () => {
        await reserve(A, 'van.thu');
        const { token } = await vault.tokens(clock, HOUR).issue(A);
        const bytes = Buffer.concat(filesIn(under.folder).map((file) => readFileSync(file)));
        expect([bytes.includes(token), bytes.includes(PASSWORD)]).toEqual([false, false]);
      });
    });

    describe('credentials', () => {
      it('let in who knows the password, under the name in any letters', async () => {
        const { credentials } = vault;
        await reserve(A, 'van.thu', true);
        expect(await credentials.activate(A)).toBe(true);
        const found = await credentials.check(' VAN.THU', PASSWORD.normalize('NFD'));
        expect(found).toEqual({ accountId: A, username: 'van.thu', administrator: true, pending: false });
        expect(await credentials.check('van.thu', 'mật khẩu khác')).toBeUndefined();
        expect(await credentials.check('ai.do', PASSWORD)).toBeUndefined();
      });

      it('leave a name with who has it, until it is given back', async () => {
        const { credentials } = vault;
        await reserve(A, 'van.thu');
        await reserve(B, 'Van.Thu');
        expect([(await credentials.byAccount(A))?.pending, await credentials.byAccount(B)]).toEqual([
          true,
          undefined,
        ]);
        await credentials.release(A);
        expect(await credentials.byAccount(A)).toBeUndefined();
        await reserve(B, 'Van.Thu');
        expect((await credentials.check('van.thu', PASSWORD))?.accountId).toBe(B);
      });

      it('give a name to one of many who ask for it at once', async () => {
        const askers = ['1', '2', '3', '4'].map((end) => A.slice(0, -1) + end);
        await Promise.all(askers.map((accountId) => reserve(accountId, 'van.thu')));
        const holders = await Promise.all(askers.map((accountId) => vault.credentials.byAccount(accountId)));
        expect(holders.filter(Boolean)).toHaveLength(1);
      });

      it('keep one name for an account, and leave the other one free', async () => {
        await reserve(A, 'van.thu');
        await reserve(A, 'chanh.van.phong');
        expect((await vault.credentials.byAccount(A))?.username).toBe('van.thu');
        await reserve(B, 'chanh.van.phong');
        expect((await vault.credentials.byAccount(B))?.username).toBe('chanh.van.phong');
      });

      it('take a name again that the same account gave back', async () => {
        for (const _ of [1, 2]) {
          await reserve(A, 'van.thu');
          await vault.credentials.release(A);
        }
        await reserve(A, 'van.thu');
        expect(await vault.credentials.activate(A)).toBe(true);
        expect((await vault.credentials.byAccount(A))?.pending).toBe(false);
      });

      it('do not give a name back once it is good, nor make good what is not reserved', async () => {
        const { credentials } = vault;
        await reserve(A, 'van.thu');
        await credentials.activate(A);
        await credentials.release(A);
        expect((await credentials.byAccount(A))?.pending).toBe(false);
        expect(await credentials.activate(B)).toBe(false);
      });

      it('say who is pending, and whether anybody can sign in', async () => {
        const { credentials } = vault;
        const pending = async () => (await credentials.pending()).map(({ accountId }) => accountId);
        expect([await pending(), await credentials.any()]).toEqual([[], false]);
        await reserve(A, 'van.thu');
        await reserve(B, 'van.phong');
        expect([new Set(await pending()), await credentials.any()]).toEqual([new Set([A, B]), false]);
        await credentials.activate(A);
        expect([await pending(), await credentials.any()]).toEqual([[B], true]);
        await credentials.release(B);
        expect([await pending(), (await credentials.anyone())?.accountId]).toEqual([[], A]);
      });

      it('are there when the vault is opened again', async () => {
        await reserve(A, 'van.thu');
        await vault.credentials.activate(A);
        await reserve(B, 'van.phong');
        const again = await under.open();
        expect(await again.credentials.any()).toBe(true);
        expect((await again.credentials.pending()).map(({ accountId }) => accountId)).toEqual([B]);
        expect((await again.credentials.check('van.thu', PASSWORD))?.accountId).toBe(A);
        again.close();
      });
    });

    describe('a token', () => {
      it('stands for its account until it expires by wall time', async () => {
        const tokens = vault.tokens(clock, HOUR);
        const { token, expiresAt } = await tokens.issue(A);
        expect(Date.parse(expiresAt)).toBe(time + HOUR);
        time += HOUR - 1;
        expect(await tokens.accountOf(token)).toBe(A);
        time += 1;
        expect(await tokens.accountOf(token)).toBeUndefined();
      });

      it('is worth nothing after signing out, and others go on', async () => {
        const tokens = vault.tokens(clock, HOUR);
        const [{ token }, { token: other }] = [await tokens.issue(A), await tokens.issue(A)];
        expect(await tokens.accountOf(token)).toBe(A);
        await tokens.revoke(token);
        await tokens.revoke(token);
        expect([await tokens.accountOf(token), await tokens.accountOf(other)]).toEqual([undefined, A]);
      });

      it('is good where the vault is opened again, and nothing that was never issued is', async () => {
        const { token } = await vault.tokens(clock, HOUR).issue(A);
        const again = await under.open();
        const tokens = again.tokens(clock, HOUR);
        expect([await tokens.accountOf(token), await tokens.accountOf(`${token}x`)]).toEqual([A, undefined]);
        again.close();
      });

      it('is swept away once it has expired', async () => {
        const tokens = vault.tokens(clock, HOUR);
        const { token } = await tokens.issue(A);
        time += HOUR;
        const { token: young } = await tokens.issue(B);
        // swept in passing, which nobody waits for
        const turnedBack = vault.tokens({ now: () => 0 }, HOUR);
        for (const until = Date.now() + 10_000; await turnedBack.accountOf(token);)
          if (Date.now() > until) throw new Error('it was never swept');
        expect(await turnedBack.accountOf(young)).toBe(B);
      });
    });
  });
