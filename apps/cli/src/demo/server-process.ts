import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../../server/src/main.js', import.meta.url));
const START_LIMIT_MS = 60_000;

/** A server in a process of its own, ready to answer. */
export interface RunningServer {
  readonly url: string;
  readonly setupToken: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
};

/** Starts the real server on a free port, on simulated time, in a folder of its own, and waits until it is ready. */
export const startServer = async (
  dataFolder: string,
  simulateFrom: string,
  onLog: (line: string) => void,
): Promise<RunningServer> => {
  const port = await freePort();
  const args = [
    ...process.execArgv,
    SERVER,
    '--simulate-from',
    simulateFrom,
    '--data',
    dataFolder,
    '--port',
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    // mails of the example always become files: an SMTP_URL in the environment must not send them to anyone
    env: { ...process.env, SMTP_URL: '', HOST: '127.0.0.1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const token = new Promise<string>((resolve, reject) => {
    const listen = (stream: NodeJS.ReadableStream) =>
      createInterface({ input: stream }).on('line', (line) => {
        onLog(line);
        const found = /^Set-up token: (\S+)$/.exec(line)?.[1];
        if (found) resolve(found);
      });
    listen(child.stdout);
    listen(child.stderr);
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it was ready`)));
    setTimeout(() => reject(new Error('the server printed no setup token')), START_LIMIT_MS).unref();
  });
  const url = `http://127.0.0.1:${port}`;
  const setupToken = await token;
  await untilReady(url);
  return {
    url,
    setupToken,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const untilReady = async (url: string): Promise<void> => {
  const giveUpAt = Date.now() + START_LIMIT_MS;
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > giveUpAt) throw new Error('the server did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
