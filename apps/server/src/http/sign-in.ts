import { SignInLimit, wallClock, type Installation } from '@dondoc/runtime';
import { Problem } from './problem.js';

const signInFailed = () =>
  new Problem(401, 'sign-in-failed', {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The username or password is wrong.',
  });

const throttled = (seconds: number) =>
  new Problem(
    429,
    'sign-in-throttled',
    {
      vi: `Đăng nhập sai quá nhiều lần; hãy thử lại sau ${seconds} giây.`,
      en: `Too many failed sign-ins; try again in ${seconds} seconds.`,
    },
    { seconds },
    { 'retry-after': String(seconds) },
  );

/** Who signed in, and the token that says so. */
export interface SignedIn {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** The one door of this node: whichever page or program somebody guesses passwords at, the guesses count together. */
export class SignIn {
  private readonly byName = new SignInLimit(wallClock);
  private readonly byAddress = new SignInLimit(wallClock, 100);

  constructor(private readonly installation: Pick<Installation, 'credentials' | 'tokens' | 'metrics'>) {}

  /** @throws Problem `sign-in-failed`, `sign-in-throttled` */
  async enter(username: string, password: string, address: string): Promise<SignedIn> {
    const name = username.normalize('NFKC').toLowerCase();
    const wait = Math.max(this.byName.wait(name), this.byAddress.wait(address));
    const { credentials, tokens, metrics } = this.installation;
    if (wait > 0) {
      metrics.http.signInsFailed.inc({ reason: 'throttled' });
      throw throttled(wait);
    }
    const credential = await credentials.check(username, password);
    if (!credential || credential.pending) {
      metrics.http.signInsFailed.inc({ reason: 'wrong' });
      this.byName.failed(name);
      this.byAddress.failed(address);
      throw signInFailed();
    }
    this.byName.succeeded(name);
    const { accountId } = credential;
    return { accountId, ...(await tokens.issue(accountId)) };
  }
}
