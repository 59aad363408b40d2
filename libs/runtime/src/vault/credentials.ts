import { hashPassword, isPassword, NOBODYS_PASSWORD } from './password.js';

/** Who may sign in under a name. */
export interface Credential {
  readonly accountId: string;
  readonly username: string;
  /** The installation's first account: administrator without a post. */
  readonly administrator: boolean;
  /** Reserved, while the account's own event is not yet written. */
  readonly pending: boolean;
}

/** A name that is reserved while its account is not yet registered. */
export interface Reservation {
  readonly accountId: string;
  /** Nobody can still be at work on it, so it may be given back. */
  readonly abandoned: boolean;
}

/** What is kept of a credential; `password` is a hash with its salt and cost. */
export interface KeptCredential extends Credential {
  readonly password: string;
}

/** Where credentials are kept. Names come folded; a name belongs to one account, an account has one name. */
export interface CredentialBook {
  /** Somebody who may sign in, whoever it is. */
  anyone(): Promise<KeptCredential | undefined>;
  byAccount(accountId: string): Promise<KeptCredential | undefined>;
  byName(folded: string): Promise<KeptCredential | undefined>;
  pending(): Promise<readonly Reservation[]>;
  /** Keeps it as pending, unless the name or the account is held already; of two at once one wins. */
  reserve(credential: Omit<KeptCredential, 'pending'>, folded: string): Promise<void>;
  /** False when the account holds no name. */
  activate(accountId: string): Promise<boolean>;
  /** Gives a pending name back; one that is good stays. */
  release(accountId: string): Promise<void>;
}

const shown = (kept: KeptCredential | undefined): Credential | undefined => {
  if (!kept) return undefined;
  const { password: _, ...credential } = kept;
  return credential;
};

/** One name whatever its case or Unicode form. */
export const foldUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

/** The sign-in names and passwords of accounts. */
export class Credentials {
  constructor(private readonly book: CredentialBook) {}

  /** Whether anybody can sign in yet. */
  async any(): Promise<boolean> {
    return (await this.book.anyone()) !== undefined;
  }

  /** Somebody who can sign in, whoever it is. */
  async anyone(): Promise<Credential | undefined> {
    return shown(await this.book.anyone());
  }

  async byAccount(accountId: string): Promise<Credential | undefined> {
    return shown(await this.book.byAccount(accountId));
  }

  /** Names that are reserved while their account is not yet registered. */
  pending(): Promise<readonly Reservation[]> {
    return this.book.pending();
  }

  /** Reserves a name; a name that is held by another account stays with it. */
  async reserve(
    accountId: string,
    username: string,
    password: string,
    administrator: boolean,
  ): Promise<void> {
    const hash = await hashPassword(password);
    await this.book.reserve({ accountId, username, password: hash, administrator }, foldUsername(username));
  }

  /** Lets the account sign in from now on; false when it holds no name. */
  activate(accountId: string): Promise<boolean> {
    return this.book.activate(accountId);
  }

  /** Gives a reserved name back. */
  release(accountId: string): Promise<void> {
    return this.book.release(accountId);
  }

  /** Whether the password is the account's; takes as long for an account that does not exist. */
  async check(username: string, password: string): Promise<Credential | undefined> {
    const kept = await this.book.byName(foldUsername(username));
    const fits = await isPassword(password, kept?.password ?? NOBODYS_PASSWORD);
    return fits ? shown(kept) : undefined;
  }
}
