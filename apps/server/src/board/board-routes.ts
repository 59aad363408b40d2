import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Installation } from '@dondoc/runtime';
import type { Http, HttpHandler, HttpReply, HttpRequest } from '../http/http.js';
import { Problem, unauthenticated } from '../http/problem.js';
import { problemOf } from '../http/problem-of.js';
import { sendProblem } from '../http/send-problem.js';
import type { Sessions } from '../http/session.js';
import type { SignIn } from '../http/sign-in.js';
import { boardStyle, refusedPage, signInPage, signOutPage } from './board-page.js';
import { BOARD, forgetToken, keepToken, keptToken } from './session-cookie.js';

/** Bull Board sets styles on its elements; scripts come from files alone, and nothing comes from elsewhere. */
const BOARD_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/** Bull Board's page asks Google for fonts; an office's browser shall ask nobody but this server. */
const FONTS_ELSEWHERE = /<link href="https:[^>]*>/g;

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: '2-digit', month: '2-digit' } as const;
const DATES = {
  short: TIME,
  common: { ...DAY, ...TIME },
  full: { ...DAY, year: 'numeric', ...TIME },
} as const;

const OPEN = new Set([`${BOARD}/sign-in`, `${BOARD}/sign-out`, `${BOARD}/board.css`]);

const queueAway = (reason: string) =>
  new Problem(
    503,
    'queue-away',
    {
      vi: 'Chưa kết nối được với hàng đợi; hãy thử lại sau.',
      en: 'The queue cannot be reached now; try again later.',
    },
    { reason },
    { 'retry-after': '5' },
  );

const otherSite = () =>
  new Problem(403, 'other-site', {
    vi: 'Yêu cầu này đến từ một trang khác; hãy mở trang hàng đợi rồi thao tác ở đó.',
    en: 'This request comes from another site; open the page of the queues and act there.',
  });

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/** A browser says where a request comes from; without TLS it names the origin alone. A program says nothing. */
const isSameOrigin = ({ headers }: HttpRequest, baseUrl: string | undefined): boolean => {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || [host, baseUrl && hostOf(baseUrl)].includes(hostOf(origin));
};

const pathOf = ({ url }: HttpRequest): string => url.split('?')[0]?.replace(/\/+$/, '') ?? '';
const isPage = ({ method, headers }: HttpRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/** Shows administrators what waits in Redis, for looking only: what failed is sent again through the API, as an event. */
export class BoardRoutes {
  private readonly isSecure: boolean;

  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
    private readonly door: SignIn,
  ) {
    this.isSecure = installation.settings.BASE_URL?.startsWith('https:') ?? false;
  }

  /** Opens nothing where jobs wait in the process. */
  open(http: Http): void {
    const { bullmq } = this.installation.jobs;
    if (!bullmq) return;
    const server = new FastifyAdapter().setBasePath(BOARD);
    createBullBoard({
      queues: [new BullMQAdapter(bullmq, { readOnlyMode: true })],
      serverAdapter: server,
      options: {
        uiConfig: {
          boardTitle: 'dondoc',
          dateFormats: DATES,
          hideDocsLink: true,
          // asks Redis for the list of all its clients at every look
          showWorkers: false,
          miscLinks: [{ text: 'Đăng xuất / Sign out', url: `${BOARD}/sign-out` }],
        },
      },
    });
    http.register(async (scope: Http) => {
      scope.addHook('onRequest', this.guard);
      scope.addHook('onSend', async (_, __, payload) =>
        typeof payload === 'string' ? payload.replaceAll(FONTS_ELSEWHERE, '') : payload,
      );
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'buffer' },
        async (_, body) => Object.fromEntries(new URLSearchParams(body.toString())),
      );
      scope.get(`${BOARD}/sign-in`, async (_, reply) => this.page(reply, 200, signInPage()));
      scope.post(`${BOARD}/sign-in`, this.signIn);
      scope.get(`${BOARD}/sign-out`, async (_, reply) => this.page(reply, 200, signOutPage()));
      scope.post(`${BOARD}/sign-out`, this.signOut);
      scope.get(`${BOARD}/board.css`, async (_, reply) =>
        reply.type('text/css; charset=utf-8').send(boardStyle),
      );
      scope.register(server.registerPlugin(), { prefix: BOARD });
    });
  }

  /** Answers by itself whom it stops: Bull Board's own handler of errors would take a refusal for a fault. */
  private readonly guard: HttpHandler = async (request, reply) => {
    reply.header('content-security-policy', BOARD_POLICY).header('cache-control', 'no-store');
    try {
      const { BASE_URL } = this.installation.settings;
      if (request.method !== 'GET' && !isSameOrigin(request, BASE_URL)) throw otherSite();
      if (OPEN.has(pathOf(request))) return undefined;
      await this.checkAdministrator(request);
      if (pathOf(request).startsWith(`${BOARD}/api/`)) await this.checkQueue();
      return undefined;
    } catch (error) {
      const problem = problemOf(error, (accountId) => this.installation.offices.nameOf(accountId));
      if (!isPage(request)) return sendProblem(problem, request, reply);
      if (problem.status === 401) return reply.code(303).header('location', `${BOARD}/sign-in`).send();
      return this.page(reply, problem.status, refusedPage(problem.sentence));
    }
  };

  private async checkAdministrator({ headers }: HttpRequest): Promise<void> {
    const token = keptToken(headers);
    if (token === undefined) throw unauthenticated();
    const { actor } = await this.sessions.reader({ headers: { authorization: `Bearer ${token}` } });
    this.installation.access.read('operation', actor);
  }

  /** Otherwise a look at a Redis that is away would wait for it. */
  private async checkQueue(): Promise<void> {
    const health = await this.installation.jobs.health();
    if (health.state === 'away') throw queueAway(health.reason);
  }

  private readonly signIn: HttpHandler = async (request, reply) => {
    const { username, password } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    try {
      const given = [username, password].map((text) => (typeof text === 'string' ? text.slice(0, 200) : ''));
      const [name = '', secret = ''] = given;
      const { token, expiresAt } = await this.door.enter(name, secret, request.ip);
      reply.header('set-cookie', keepToken(token, expiresAt, this.isSecure));
      return reply.code(303).header('location', BOARD).send();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const [header, value] of Object.entries(error.headers)) reply.header(header, value);
      return this.page(reply, error.status, signInPage(error.sentence));
    }
  };

  private readonly signOut: HttpHandler = async (request, reply) => {
    const token = keptToken(request.headers);
    if (token !== undefined) await this.installation.tokens.revoke(token);
    reply.header('set-cookie', forgetToken(this.isSecure));
    return reply.code(303).header('location', `${BOARD}/sign-in`).send();
  };

  private page(reply: HttpReply, status: number, html: string): HttpReply {
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }
}
