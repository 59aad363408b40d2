import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { needsNewerBuild } from '@dondoc/event-sourcing';
import { CommandDesk, Engine, RuntimeModule, SetUp, Simulation, type Installation } from '@dondoc/runtime';
import type { Logger } from 'pino';
import { BoardRoutes } from './board/board-routes.js';
import { openDashboardRoutes } from './dashboard/dashboard-routes.js';
import { AccountRoutes } from './http/account-routes.js';
import { openCommandRoutes } from './http/command-routes.js';
import { openCompression } from './http/compression.js';
import { CORRELATION_HEADER, openCorrelation } from './http/correlation.js';
import { openHealthRoutes } from './http/health.js';
import type { HttpReply, HttpRequest } from './http/http.js';
import { Live, LIVE } from './http/live.js';
import { openMetricsRoute } from './http/metrics.js';
import { notFound } from './http/problem.js';
import { OperationRoutes } from './http/operation-routes.js';
import { ProblemAdapter } from './http/problem-adapter.js';
import { problemOf } from './http/problem-of.js';
import { PreviewRoutes } from './http/preview-routes.js';
import { ReadRoutes } from './http/read-routes.js';
import { noteProblem, openRequestLines } from './http/request-lines.js';
import { sendProblem } from './http/send-problem.js';
import { Sessions } from './http/session.js';
import { SignIn } from './http/sign-in.js';
import { openSimulationRoutes } from './http/simulation-routes.js';
import { nestLog } from './log.js';
import { openApiDocument } from './openapi/document.js';
import { allReads } from './reads/all-reads.js';

/** A server that is put together and not yet listening. */
export interface Server {
  readonly app: NestFastifyApplication;
  readonly engine: Engine;
  readonly setUp: SetUp;
  readonly live: Live;
}

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** Swagger UI brings its own scripts and styles, some of these inline. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** It ends by itself when the disk works again. */
const STORAGE_ALARM_MS = 60_000;

const answerErrors = ({ http }: ProblemAdapter, installation: Installation, log: Logger): void => {
  const answer = (error: unknown, request: HttpRequest, reply: HttpReply) => {
    const problem = problemOf(error, (accountId) => installation.offices.nameOf(accountId));
    if (needsNewerBuild(error)) installation.alarms.raise('log', error);
    if (problem.code === 'storage-unavailable')
      installation.alarms.raise('storage', error as Error, STORAGE_ALARM_MS);
    noteProblem(request, problem.code);
    if (problem.status === 500)
      log.error({ correlationId: request.id, code: problem.code, err: error }, 'request failed');
    // an address that cannot be decoded is answered before any hook
    reply.header(CORRELATION_HEADER, request.id);
    return sendProblem(problem, request, reply);
  };
  http.setErrorHandler(answer);
  http.setNotFoundHandler(async (request, reply) => answer(notFound(), request, reply));
  http.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
    if (request.url.startsWith('/api/docs')) reply.header('content-security-policy', DOCS_POLICY);
  });
};

/** What a node answers that speaks with people and other programs. */
const openApi = (
  { http }: ProblemAdapter,
  app: NestFastifyApplication,
  installation: Installation,
  live: Live,
  sessions: Sessions,
): void => {
  const desk = app.get(CommandDesk);
  const door = new SignIn(installation);
  openCommandRoutes(http, installation, desk, sessions);
  new AccountRoutes(installation, desk, app.get(SetUp), sessions, door).open(http);
  new BoardRoutes(installation, sessions, door).open(http);
  new ReadRoutes(installation, sessions).open(http, allReads);
  new OperationRoutes(installation, desk, sessions).open(http);
  openSimulationRoutes(http, installation, app.get(Simulation), sessions);
  new PreviewRoutes(installation, desk, sessions).open(http);
  live.openRoute(http);
  openDashboardRoutes(http);
};

const openDocumentation = (
  { http }: ProblemAdapter,
  app: NestFastifyApplication,
  installation: Installation,
) => {
  const document = openApiDocument(installation.commands, allReads, installation.clock.simulated);
  http.get('/api/openapi.json', async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
  // Swagger's own type is of OpenAPI 3.0 in places; it shows 3.1
  SwaggerModule.setup('api/docs', app, document as object as OpenAPIObject, { raw: false });
};

/** Puts the server together over an opened node; every node tells how it is, those with the role `api` answer all else. */
export const openServer = async (installation: Installation, log: Logger): Promise<Server> => {
  const adapter = new ProblemAdapter(installation.settings.TRUSTED_PROXIES);
  const app = await NestFactory.create<NestFastifyApplication>(RuntimeModule.of(installation), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(log),
  });
  const sessions = new Sessions(installation);
  const live = new Live(installation, sessions);
  adapter.takeJsonOnly();
  answerErrors(adapter, installation, log);
  openCorrelation(adapter.http);
  openRequestLines(adapter.http, installation.metrics.http, log, LIVE);
  openHealthRoutes(adapter.http, installation);
  openMetricsRoute(adapter.http, installation);
  if (installation.settings.ROLES.includes('api')) {
    await openCompression(adapter.http);
    openApi(adapter, app, installation, live, sessions);
    openDocumentation(adapter, app, installation);
  }
  await app.init();
  return { app, engine: app.get(Engine), setUp: app.get(SetUp), live };
};
