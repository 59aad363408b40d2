import { IsText, RegisterAccount, type Command } from '@dondoc/domain';
import { deriveId } from '@dondoc/event-sourcing';
import { readBody, type CommandDesk, type Installation, type SetUp } from '@dondoc/runtime';
import { Allow, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { API, sendOutcome } from './command-routes.js';
import { Example, type Stage } from './example.js';
import { bearerOf } from './headers.js';
import { languageOf } from './language.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import { unauthenticated } from './problem.js';
import type { Sessions } from './session.js';
import type { Me, SetUpState } from './session-answers.js';
import type { SignIn } from './sign-in.js';

/** The body of `POST /setup`; the administrator's part is that of `RegisterAccount`. */
export class SetUpBody {
  @IsString() @MaxLength(200) token!: string;
  @Allow() @JSONSchema({ $ref: '#/components/schemas/RegisterAccount' }) administrator!: object;
}

/** The body of `POST /setup/example`. */
export class LoadExampleBody {
  @IsString() @MaxLength(200) token!: string;
}

/** The body of `POST /sign-in`. */
export class SignInBody {
  @IsText() @MaxLength(200) username!: string;
  @IsText() @MaxLength(200) password!: string;
}

/** Setting up, signing in and out, and who one is. */
export class AccountRoutes {
  private readonly example = new Example();

  constructor(
    private readonly installation: Installation,
    private readonly desk: CommandDesk,
    private readonly setUp: SetUp,
    private readonly sessions: Sessions,
    private readonly door: SignIn,
  ) {}

  open(http: Http): void {
    http.get(`${API}/setup`, this.setUpState);
    http.post(`${API}/setup`, this.runSetUp);
    http.post(`${API}/setup/example`, this.loadExample);
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

  private async stage(): Promise<Stage> {
    const { clock } = this.installation;
    return { needed: await this.setUp.isNeeded(), simulated: clock.simulated, now: await clock.now() };
  }

  private readonly setUpState = async (): Promise<SetUpState> => {
    const stage = await this.stage();
    return { needed: stage.needed, simulated: stage.simulated, example: this.example.state(stage) };
  };

  private readonly loadExample: HttpHandler = async (request, reply) => {
    const { instance } = await readBody(LoadExampleBody, request.body);
    await this.setUp.check(instance.token);
    const { localAddress = '127.0.0.1', localPort = 0 } = request.socket;
    const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
    const language = languageOf(request.headers['accept-language']);
    this.example.play(await this.stage(), `http://${host}:${localPort}`, instance.token, language);
    return reply.code(202).send(await this.setUpState());
  };

  private readonly signIn: HttpHandler = async (request) => {
    const { instance } = await readBody(SignInBody, request.body);
    const { accountId, ...issued } = await this.door.enter(instance.username, instance.password, request.ip);
    return { ...issued, ...(await this.describe(accountId)) };
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

  private async describe(accountId: string): Promise<Me> {
    const { offices, credentials, clock, access } = this.installation;
    const now = await clock.now();
    const credential = await credentials.byAccount(accountId);
    const administrator = credential?.administrator ?? false;
    const posts = offices.postsOn(accountId, now);
    const commandsOf = (roles: readonly string[]) => access.commandsOf({ accountId, postIds: [], roles });
    return {
      account: {
        id: accountId,
        displayName: offices.nameOf(accountId) ?? accountId,
        administrator,
      },
      posts: posts.map((post) => ({ ...post, commands: commandsOf(post.roles) })),
      commands: administrator && posts.length === 0 ? commandsOf(['administrator']) : [],
      now,
      simulated: clock.simulated,
    };
  }
}
