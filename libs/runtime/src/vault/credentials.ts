import { hashPassword, isPassword, NOBODYS_PASSWORD } from './password.js';
import type { Vault } from './vault.js';

/** Who may sign in under a name. */
export interface Credential {
  readonly accountId: string;
  readonly username: string;
  /** The installation's first account: administrator without a post. */
  readonly administrator: boolean;
  /** Reserved, while the account's own event is not yet written. */
  readonly pending: boolean;
}

interface Row {
  account_id: string;
  username: string;
  password: string;
  administrator: number;
  pending: number;
}

const COLUMNS = 'account_id, username, password, administrator, pending';

const credentialOf = (row: Row): Credential => ({
  accountId: row.account_id,
  username: row.username,
  administrator: row.administrator === 1,
  pending: row.pending === 1,
});

/** One name whatever its case or Unicode form. */
export const foldUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

/** The sign-in names and passwords of accounts. */
export class Credentials {
  constructor(private readonly vault: Vault) {}

  /** Whether anybody can sign in yet. */
  any(): boolean {
    return this.row('SELECT 1 AS found FROM credential WHERE pending = 0 LIMIT 1') !== undefined;
  }

  byAccount(accountId: string): Credential | undefined {
    const row = this.row(`SELECT ${COLUMNS} FROM credential WHERE account_id = ?`, accountId);
    return row && credentialOf(row);
  }

  /** Names that are reserved while their account is not yet registered. */
  pending(): readonly Credential[] {
    const rows = this.vault.database.prepare(`SELECT ${COLUMNS} FROM credential WHERE pending = 1`).all();
    return rows.map((row) => credentialOf(row as Row & typeof row));
  }

  /** Reserves a name; a name that is held by another account stays with it. */
  async reserve(
    accountId: string,
    username: string,
    password: string,
    administrator: boolean,
  ): Promise<void> {
    const hash = await hashPassword(password);
    this.vault.database
      .prepare(`INSERT OR IGNORE INTO credential (${COLUMNS}, folded) VALUES (?, ?, ?, ?, 1, ?)`)
      .run(accountId, username, hash, Number(administrator), foldUsername(username));
  }

  /** Lets the account sign in from now on. */
  activate(accountId: string): void {
    this.vault.database.prepare('UPDATE credential SET pending = 0 WHERE account_id = ?').run(accountId);
  }

  /** Gives a reserved name back. */
  release(accountId: string): void {
    this.vault.database.prepare('DELETE FROM credential WHERE account_id = ? AND pending = 1').run(accountId);
  }

  /** Whether the password is the account's; takes as long for an account that does not exist. */
  async check(username: string, password: string): Promise<Credential | undefined> {
    const row = this.named(username);
    const fits = await isPassword(password, row?.password ?? NOBODYS_PASSWORD);
    return row && fits ? credentialOf(row) : undefined;
  }

  private named(username: string): Row | undefined {
    return this.row(`SELECT ${COLUMNS} FROM credential WHERE folded = ?`, foldUsername(username));
  }

  private row(sql: string, ...values: string[]): Row | undefined {
    return this.vault.database.prepare(sql).get(...values) as Row | undefined;
  }
}
