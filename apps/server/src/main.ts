import 'reflect-metadata';
import { readSettings, redacted, SettingsFault, type Settings } from '@dondoc/config';
import { StoreRefusesToOpen } from '@dondoc/event-store-sqlite';
import { openInstallation, RefusesToStart } from '@dondoc/runtime';
import type { Logger } from 'pino';
import { openLog } from './log.js';
import type { Server } from './server.js';

const ANSWER_WITHIN_MS = 4_000;
const STOP_WITHIN_MS = 9_000;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Ends the process once: open requests are finished, live connections closed, the files given back. */
const stopOn = ({ app, live }: Server, log: Logger): void => {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    live.close();
    const server = app.getHttpServer();
    setTimeout(() => server.closeAllConnections(), ANSWER_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => stop(signal));
};

const listen = async (server: Server, settings: Settings): Promise<string> => {
  await server.app.listen(settings.PORT, settings.HOST);
  const { port } = server.app.getHttpServer().address() as { port: number };
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return `http://${host}:${port}`;
};

const start = async (settings: Settings): Promise<void> => {
  const log = openLog(settings);
  log.info({ settings: redacted(settings) }, 'starting');
  // the edge is loaded while the files are opened, which is mostly waiting for threads
  const [installation, { openServer }] = await Promise.all([
    openInstallation(settings),
    import('./server.js'),
  ]);
  installation.alarms.listen((part, reason) => log.error({ part, err: reason }, 'something went wrong'));
  const server = await openServer(installation, log);
  stopOn(server, log);
  const address = await listen(server, settings);
  server.engine.start(address).catch((error: unknown) => {
    installation.alarms.raise('engine', error as Error);
  });
  const { token } = server.setUp;
  if (token !== undefined) say(`Set-up token: ${token}`);
  say(`dondoc listens on ${address}`);
};

try {
  await start(readSettings(process.env, process.argv.slice(2)));
} catch (error) {
  const isForPeople =
    error instanceof SettingsFault ||
    error instanceof StoreRefusesToOpen ||
    error instanceof RefusesToStart ||
    ['listen', 'getaddrinfo'].includes((error as NodeJS.ErrnoException).syscall ?? '');
  process.stderr.write(`${isForPeople ? (error as Error).message : (error as Error).stack}\n`);
  process.exit(1);
}
