import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { refusal } from '@dondoc/event-sourcing';
import type { Credentials } from '../vault/credentials.js';

/** The installation has its administrator. */
export const alreadySetUp = refusal('already-set-up', 'lifecycle', () => ({
  vi: 'Hệ thống đã được cài đặt; hãy đăng nhập bằng tài khoản quản trị.',
  en: 'The installation is set up already; sign in as its administrator.',
}));

/** The token is not the one that the server printed at this start. */
export const setupTokenWrong = refusal('setup-token-wrong', 'authority', () => ({
  vi: 'Mã cài đặt không đúng; hãy dùng mã mà máy chủ in ra khi khởi động lần này.',
  en: 'The set-up token is wrong; use the one that the server printed at this start.',
}));

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The first start: a token, printed once and kept nowhere, lets one person make the administrator's account. */
export class SetUp {
  private readonly secret = randomBytes(24).toString('base64url');
  private administratorId: string | undefined;

  constructor(private readonly credentials: Credentials) {}

  /** The token to print; undefined once the installation has an account. */
  get token(): string | undefined {
    return this.credentials.any() ? undefined : this.secret;
  }

  /** @throws Rejected `already-set-up`, `setup-token-wrong` */
  check(token: string): void {
    if (this.credentials.any()) throw alreadySetUp({});
    if (!timingSafeEqual(hashOf(token), hashOf(this.secret))) throw setupTokenWrong({});
  }

  /** Runs the registration of the first account; that account is the installation's administrator. */
  async asAdministrator<Result>(accountId: string, register: () => Promise<Result>): Promise<Result> {
    this.administratorId = accountId;
    try {
      return await register();
    } finally {
      this.administratorId = undefined;
    }
  }

  isAdministrator(accountId: string): boolean {
    return this.administratorId === accountId;
  }
}
