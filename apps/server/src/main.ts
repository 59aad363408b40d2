import 'reflect-metadata';
import { readSettings, redacted, SettingsFault, type Settings } from '@dondoc/config';
import { needsNewerBuild, OutcomeUnknown, StoreUnavailable } from '@dondoc/event-sourcing';
import { StoreRefusesToOpen } from '@dondoc/event-store-sqlite';
import { KurrentStoreRefuses } from '@dondoc/event-store-kurrentdb';
import { RedisUnfit } from '@dondoc/jobs';
import { openInstallation, RefusesToStart } from '@dondoc/runtime';
import type { Logger } from 'pino';
import { openLog } from './log.js';
import type { Server } from './server.js';

const ANSWER_WITHIN_MS = 4_000;
const STOP_WITHIN_MS = 9_000;
/** EX_CONFIG of sysexits: a person has to look, at settings, at the store, or for a newer build. */
const WRONG_SETTINGS = 78;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const REFUSALS = [SettingsFault, StoreRefusesToOpen, KurrentStoreRefuses, RedisUnfit, RefusesToStart];

/** Ends this process; with an exit code other than 0 the cause is a sentence for the person who started it. */
type Stop = (cause: string, code?: number) => void;

let stopping = false;

/** Ends the process once: open requests are finished, live connections closed, the files given back. */
const stopOn = ({ app, live }: Server, log: Logger): Stop => {
  const stop: Stop = (cause, code = 0) => {
    if (stopping) return;
    stopping = true;
    log.info({ cause }, 'stopping');
    if (code !== 0) process.stderr.write(`${cause}\n`);
    setTimeout(() => process.exit(code || 1), STOP_WITHIN_MS).unref();
    live.close();
    const server = app.getHttpServer();
    setTimeout(() => server.closeAllConnections(), ANSWER_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exit(code || 1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => stop(signal));
  return stop;
};

const listen = async (server: Server, settings: Settings): Promise<string> => {
  await server.app.listen(settings.PORT, settings.HOST).catch((error: unknown) => {
    throw new SettingsFault(
      `Settings HOST (--host) and PORT (--port) name nothing to listen on: ${(error as Error).message}.`,
    );
  });
  const { port } = server.app.getHttpServer().address() as { port: number };
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return `http://${host}:${port}`;
};

const start = async (settings: Settings): Promise<void> => {
  const log = openLog(settings);
  log.info({ settings: redacted(settings) }, 'starting');
  // the edge is loaded while the files are opened, which is mostly waiting for threads
  const [installation, { openServer }] = await Promise.all([
    openInstallation(settings, log),
    import('./server.js'),
  ]);
  const server = await openServer(installation, log);
  const stop = stopOn(server, log);
  installation.alarms.listen((part, reason) => {
    log.error({ part, err: reason }, 'something went wrong');
    if (needsNewerBuild(reason)) stop(reason.message, WRONG_SETTINGS);
  });
  await server.engine.begin();
  const address = await listen(server, settings);
  server.engine.start(address).catch((error: unknown) => {
    installation.alarms.raise('engine', error as Error);
  });
  const token = settings.ROLES.includes('api') ? await server.setUp.token() : undefined;
  if (token !== undefined) say(`Set-up token: ${token}`);
  say(`dondoc listens on ${address}`);
};

/** What a person is told of a start that failed for no fault of ours; undefined for one that is. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown)
    return `The event store was lost while this node started (${error.message}); check it, and start this node again.`;
  const isRefusal = error instanceof Error && REFUSALS.some((refusal) => error instanceof refusal);
  return isRefusal || needsNewerBuild(error) ? error.message : undefined;
};

try {
  await start(readSettings(process.env, process.argv.slice(2)));
} catch (error) {
  const sentence = sentenceOf(error);
  if (!stopping) {
    process.stderr.write(`${sentence ?? (error as Error).stack}\n`);
    process.exit(sentence === undefined ? 1 : WRONG_SETTINGS);
  }
}
