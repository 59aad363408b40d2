import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import { refusal } from '@dondoc/event-sourcing';
import type { Vault } from '../vault/vault.js';

/** The installation has its administrator. */
export const alreadySetUp = refusal('already-set-up', 'lifecycle', () => ({
  vi: 'Hệ thống đã được cài đặt; hãy đăng nhập bằng tài khoản quản trị.',
  en: 'The installation is set up already; sign in as its administrator.',
}));

/** The token is not the one that the server printed when it started. */
export const setupTokenWrong = refusal('setup-token-wrong', 'authority', () => ({
  vi: 'Mã cài đặt không đúng; hãy dùng mã mà máy chủ in ra khi khởi động.',
  en: 'The set-up token is wrong; use the one that the server printed when it started.',
}));

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * The first start: a token lets one person make the administrator's account. It follows from the vault's key, so that what
 * one node printed is good on every node, and it is kept nowhere. It is written in hexadecimal digits: a text that may begin
 * with a dash is taken for an option where somebody hands it to a command.
 */
export class SetUp {
  private readonly secret: string;
  private administratorId: string | undefined;

  constructor(private readonly vault: Pick<Vault, 'commandKey' | 'credentials'>) {
    const derived = hkdfSync('sha256', vault.commandKey, '', 'dondoc set-up token', 24);
    this.secret = Buffer.from(derived).toString('hex');
  }

  /** The token to print; undefined once the installation has an account. */
  async token(): Promise<string | undefined> {
    return (await this.isNeeded()) ? this.secret : undefined;
  }

  /** Whether nobody has an account yet. */
  async isNeeded(): Promise<boolean> {
    return !(await this.vault.credentials.any());
  }

  /** @throws Rejected `already-set-up`, `setup-token-wrong` */
  async check(token: string): Promise<void> {
    if (!(await this.isNeeded())) throw alreadySetUp({});
    if (!timingSafeEqual(hashOf(token), hashOf(this.secret))) throw setupTokenWrong({});
  }

  /**
   * Runs the registration of the first account; that account is the installation's administrator. Its id follows from the
   * installation and is no other account's, so it need not be forgotten afterwards.
   */
  asAdministrator<Result>(accountId: string, register: () => Promise<Result>): Promise<Result> {
    this.administratorId = accountId;
    return register();
  }

  isAdministrator(accountId: string): boolean {
    return this.administratorId === accountId;
  }
}
