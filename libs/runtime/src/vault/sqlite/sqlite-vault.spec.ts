import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { openVault } from '../open-vault.js';
import { hashPassword } from '../password.js';
import { vaultContract } from '../testing/vault-contract.js';

const ACCOUNT = '00000000-0000-4000-8000-00000000000a';
const fresh = () => mkdtempSync(join(tmpdir(), 'dondoc-vault-'));

vaultContract('vault.sqlite', () => {
  const folder = fresh();
  return {
    folder,
    open: () => openVault({ dataFolder: folder }),
    remove: () => rmSync(folder, { recursive: true }),
  };
});

describe('the file of one process', () => {
  it('takes what an ended process reserved as abandoned, and never what this one is reserving', async () => {
    const folder = fresh();
    const before = await openVault({ dataFolder: folder });
    await before.credentials.reserve(ACCOUNT, 'van.thu', 'mật khẩu rất dài', false);
    expect(await before.credentials.pending()).toEqual([{ accountId: ACCOUNT, abandoned: false }]);
    before.close();
    const after = await openVault({ dataFolder: folder });
    expect(await after.credentials.pending()).toEqual([{ accountId: ACCOUNT, abandoned: true }]);
    after.close();
    rmSync(folder, { recursive: true });
  });

  it('opens as the first released version wrote it', async () => {
    const folder = fresh();
    const file = new DatabaseSync(join(folder, 'vault.sqlite'));
    file.exec(`
      CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
      CREATE TABLE credential (account_id TEXT PRIMARY KEY, folded TEXT NOT NULL UNIQUE, username TEXT NOT NULL,
        password TEXT NOT NULL, administrator INTEGER NOT NULL, pending INTEGER NOT NULL) STRICT;
      CREATE TABLE token (hash BLOB PRIMARY KEY, account_id TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT;
    `);
    file.prepare('INSERT INTO secret VALUES (?, ?)').run('command-key', Buffer.alloc(32, 7));
    const password = await hashPassword('mật khẩu rất dài');
    file.prepare('INSERT INTO credential VALUES (?, ?, ?, ?, 1, 0)').run(ACCOUNT, 'an', 'An', password);
    file.close();
    const vault = await openVault({ dataFolder: folder });
    expect(Buffer.from(vault.commandKey)).toEqual(Buffer.alloc(32, 7));
    const found = await vault.credentials.check('AN', 'mật khẩu rất dài');
    expect(found).toEqual({ accountId: ACCOUNT, username: 'An', administrator: true, pending: false });
    vault.close();
    rmSync(folder, { recursive: true });
  });
});
