import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

const MISSING =
  'redis-server is not installed: `npm test` installs it as root on Debian; elsewhere install Redis 7 and put redis-server on the PATH.';

/** Where nothing listens just now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** Starts the program and waits until it serves. @throws with a sentence when it is not installed or refuses its settings */
const launch = async (args: readonly string[]): Promise<ChildProcess> => {
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const serving = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (/Ready to accept connections|\+monitor/.test(line)) return;
    }
    throw new Error(`redis-server did not start:\n${said.join('\n')}`);
  })();
  const failed = once(child, 'error').then(() => {
    throw new Error(MISSING);
  });
  // of the two, the one that comes second is of no interest
  for (const each of [serving, failed]) each.catch(() => undefined);
  await Promise.race([failed, serving]);
  child.stdout.resume();
  return child;
};

/** A real Redis of a test's own, on a free port and in a temporary folder. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** A server that is not running yet. */
  static async prepare(): Promise<RedisServer> {
    return new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'dondoc-redis-')));
  }

  static async start(...settings: readonly string[]): Promise<RedisServer> {
    const server = await RedisServer.prepare();
    await server.run(...settings);
    return server;
  }

  /** A Sentinel that watches a server, under the name dondoc; so many of them have to agree that it is gone. */
  static async startSentinel(
    { host = '127.0.0.1', port: watched }: { readonly host?: string; readonly port: number },
    quorum = 1,
    ...settings: readonly string[]
  ): Promise<RedisServer> {
    const server = await RedisServer.prepare();
    const { folder, port } = server;
    const file = join(folder, 'sentinel.conf');
    const lines = [
      ...[`port ${port}`, 'bind 127.0.0.1', `dir ${folder}`],
      ...settings,
      `sentinel monitor dondoc ${host} ${watched} ${quorum}`,
      'sentinel down-after-milliseconds dondoc 1000',
      'sentinel failover-timeout dondoc 5000',
    ];
    await writeFile(file, `${lines.join('\n')}\n`);
    server.child = await launch([file, '--sentinel']);
    return server;
  }

  /** A cluster of so many servers, which share the slots; without replicas. */
  static async startCluster(size: number): Promise<readonly RedisServer[]> {
    const settings = ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'];
    const servers = await Promise.all(Array.from({ length: size }, () => RedisServer.start(...settings)));
    for (const [index, server] of servers.entries()) {
      const slots = [index, index + 1].map((each) => Math.floor((each * 16_384) / size));
      await server.command('CLUSTER', 'ADDSLOTSRANGE', String(slots[0]), String((slots[1] ?? 0) - 1));
      for (const other of servers) await other.command('CLUSTER', 'MEET', '127.0.0.1', String(server.port));
    }
    for (const server of servers) while (!(await server.knowsCluster(size))) await pause(20);
    return servers;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again, on its port and empty; `settings` are those of the command line. */
  async run(...settings: readonly string[]): Promise<void> {
    const where = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    this.child = await launch([...where, '--save', '', '--appendonly', 'no', ...settings]);
  }

  /** Sends one command, as a client of its own. */
  async command(name: string, ...args: readonly string[]): Promise<unknown> {
    const client = new Redis(this.url);
    try {
      return await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  }

  private async knowsCluster(size: number): Promise<boolean> {
    const info = String(await this.command('CLUSTER', 'INFO'));
    return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${size}`);
  }

  /** Takes connections and answers none, until it is let go. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Ends at once and forgets everything. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
