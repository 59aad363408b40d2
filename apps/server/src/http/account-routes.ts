import { IsText, RegisterAccount, type Command } from '@dondoc/domain';
import { deriveId } from '@dondoc/event-sourcing';
import {
  readBody,
  SignInLimit,
  wallClock,
  type CommandDesk,
  type Installation,
  type SetUp,
} from '@dondoc/runtime';
import { Allow, IsString, MaxLength } from 'class-validator';
import { API, sendOutcome } from './command-routes.js';
import { bearerOf } from './headers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import { Problem, unauthenticated } from './problem.js';
import type { Sessions } from './session.js';

/** The body of `POST /setup`; the administrator's part is that of `RegisterAccount`. */
export class SetUpBody {
  @IsString() @MaxLength(200) token!: string;
  @Allow() administrator!: object;
}

/** The body of `POST /sign-in`. */
export class SignInBody {
  @IsText() @MaxLength(200) username!: string;
  @IsText() @MaxLength(200) password!: string;
}

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

/** Setting up, signing in and out, and who one is. */
export class AccountRoutes {
  private readonly byName = new SignInLimit(wallClock);
  private readonly byAddress = new SignInLimit(wallClock, 100);

  constructor(
    private readonly installation: Installation,
    private readonly desk: CommandDesk,
    private readonly setUp: SetUp,
    private readonly sessions: Sessions,
  ) {}

  open(http: Http): void {
    http.post(`${API}/setup`, this.runSetUp);
    http.post(`${API}/sign-in`, this.signIn);
    http.post(`${API}/sign-out`, this.signOut);
    http.get(`${API}/me`, this.me);
  }

  private readonly runSetUp: HttpHandler = async (request, reply) => {
    const { instance } = await readBody(SetUpBody, request.body);
    await this.setUp.check(instance.token);
    const { store, system, commands } = this.installation;
    const command = commands.find(({ body }) => body === RegisterAccount) as Command;
    const idempotencyKey = 'set-up';
    const accountId = deriveId(deriveId(system.accountId, idempotencyKey), command.category);
    const outcome = await this.setUp.asAdministrator(accountId, () =>
      this.desk.submit({ command, body: instance.administrator, principal: system, idempotencyKey }),
    );
    return sendOutcome(reply, store.id, outcome, `${API}/me`);
  };

  private readonly signIn: HttpHandler = async (request) => {
    const { instance } = await readBody(SignInBody, request.body);
    const name = instance.username.normalize('NFKC').toLowerCase();
    const wait = Math.max(this.byName.wait(name), this.byAddress.wait(request.ip));
    const { signInsFailed } = this.installation.metrics.http;
    if (wait > 0) {
      signInsFailed.inc({ reason: 'throttled' });
      throw throttled(wait);
    }
    const credential = await this.installation.credentials.check(instance.username, instance.password);
    if (!credential || credential.pending) {
      signInsFailed.inc({ reason: 'wrong' });
      this.byName.failed(name);
      this.byAddress.failed(request.ip);
      throw signInFailed();
    }
    this.byName.succeeded(name);
    const issued = await this.installation.tokens.issue(credential.accountId);
    return { ...issued, ...(await this.describe(credential.accountId)) };
  };

  private readonly signOut: HttpHandler = async ({ headers }, reply) => {
    const token = bearerOf(headers);
    if (token === undefined) throw unauthenticated();
    await this.installation.tokens.revoke(token);
    return reply.code(204).send();
  };

  private readonly me: HttpHandler = async (request: HttpRequest) => {
    const { accountId } = await this.sessions.principal(request);
    return this.describe(accountId);
  };

  private async describe(accountId: string) {
    const { offices, credentials, clock } = this.installation;
    const now = await clock.now();
    const credential = await credentials.byAccount(accountId);
    return {
      account: {
        id: accountId,
        displayName: offices.nameOf(accountId) ?? accountId,
        administrator: credential?.administrator ?? false,
      },
      posts: offices.postsOn(accountId, now),
      now,
      simulated: clock.simulated,
    };
  }
}
