import type { DatabaseSync } from 'node:sqlite';
import type { CredentialBook, KeptCredential, Reservation } from '../credentials.js';

interface Row {
  account_id: string;
  username: string;
  password: string;
  administrator: number;
  pending: number;
}

const COLUMNS = 'account_id, username, password, administrator, pending';

/** Credentials in the file of one process. */
export class SqliteCredentials implements CredentialBook {
  /** Reserved since this process began: everything else that is pending was left by one that ended. */
  private readonly underWay = new Set<string>();

  constructor(private readonly database: DatabaseSync) {}

  async anyone(): Promise<KeptCredential | undefined> {
    return this.where('pending = 0 LIMIT 1');
  }

  async byAccount(accountId: string): Promise<KeptCredential | undefined> {
    return this.where('account_id = ?', accountId);
  }

  async byName(folded: string): Promise<KeptCredential | undefined> {
    return this.where('folded = ?', folded);
  }

  async pending(): Promise<readonly Reservation[]> {
    const rows = this.database.prepare('SELECT account_id FROM credential WHERE pending = 1').all();
    return rows.map(({ account_id }) => ({
      accountId: String(account_id),
      abandoned: !this.underWay.has(String(account_id)),
    }));
  }

  async reserve(
    { accountId, username, password, administrator }: Omit<KeptCredential, 'pending'>,
    folded: string,
  ): Promise<void> {
    const { changes } = this.database
      .prepare(`INSERT OR IGNORE INTO credential (${COLUMNS}, folded) VALUES (?, ?, ?, ?, 1, ?)`)
      .run(accountId, username, password, Number(administrator), folded);
    if (Number(changes) > 0) this.underWay.add(accountId);
  }

  async activate(accountId: string): Promise<boolean> {
    this.underWay.delete(accountId);
    const { changes } = this.database
      .prepare('UPDATE credential SET pending = 0 WHERE account_id = ?')
      .run(accountId);
    return Number(changes) > 0;
  }

  async release(accountId: string): Promise<void> {
    this.underWay.delete(accountId);
    this.database.prepare('DELETE FROM credential WHERE account_id = ? AND pending = 1').run(accountId);
  }

  private where(condition: string, ...values: string[]): KeptCredential | undefined {
    const row = this.database
      .prepare(`SELECT ${COLUMNS} FROM credential WHERE ${condition}`)
      .get(...values) as Row | undefined;
    return (
      row && {
        accountId: row.account_id,
        username: row.username,
        password: row.password,
        administrator: row.administrator === 1,
        pending: row.pending === 1,
      }
    );
  }
}
