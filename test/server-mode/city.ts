import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { RedisServer } from '@dondoc/jobs/testing';
import { MailServer } from './mail-server.js';
import type { Step } from './steps.js';

const path = (from: string) => fileURLToPath(new URL(from, import.meta.url));
const SERVER = path('../../apps/server/src/main.js');
const PEER = path('../../libs/event-store-kurrentdb/src/testing/peer.process.js');
const DIE_AT = new URL('./die-at.js', import.meta.url).href;
const OFFSET_CLOCK = new URL('./offset-clock.js', import.meta.url).href;

/** A process of the city, which can be killed and started again in its own folder. */
export interface Node {
  readonly name: string;
  readonly roles: string;
  readonly port: number;
  child: ChildProcess;
}

const START_MS = 90_000;

/** Waits for a line of a process that says what is looked for. */
const says = async (child: ChildProcess, line: RegExp, heard: string[] = []): Promise<string> => {
  if (!child.stdout) throw new Error('its output is not read');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const listen = (text: string) => {
    heard.push(text);
    const found = line.exec(text)?.[1];
    if (found !== undefined) resolve(found);
  };
  createInterface({ input: child.stdout }).on('line', listen);
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (text) => heard.push(text));
  child.once('exit', () => reject(new Error(`it ended: ${heard.slice(-5).join('\n')}`)));
  setTimeout(() => reject(new Error(`it did not say ${line}`)), START_MS).unref();
  return promise;
};

/** An installation of several processes: the store's peer, a real Redis, a mail server, servers and workers, one vault. */
export class City {
  readonly nodes: Node[] = [];
  readonly log: string[] = [];
  /** By how many milliseconds the clock of a node, by its name, is ahead. */
  readonly clockOffsets = new Map<string, number>();
  setUpToken = '';

  private constructor(
    readonly folder: string,
    readonly redis: RedisServer,
    readonly mail: MailServer,
    private readonly peer: ChildProcess,
    readonly storeUrl: string,
    private readonly flags: readonly string[],
  ) {}

  static async found(...flags: readonly string[]): Promise<City> {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-city-'));
    writeFileSync(join(folder, 'key'), randomBytes(32).toString('base64'), { mode: 0o600 });
    const peer = spawn(process.execPath, [PEER], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await says(peer, /^peer listens on (\S+)/);
    return new City(folder, await RedisServer.start(), await MailServer.start(), peer, url, flags);
  }

  async add(name: string, roles: string, dieAt?: Step): Promise<Node> {
    const { child, port } = await this.launch(name, roles, '0', dieAt);
    const node = { name, roles, port: Number(port), child };
    this.nodes.push(node);
    return node;
  }

  /** Starts a node again where it was. */
  async again(node: Node, dieAt?: Step): Promise<void> {
    node.child = (await this.launch(node.name, node.roles, String(node.port), dieAt)).child;
  }

  /** The addresses of the nodes that answer people. */
  get servers(): string {
    return this.nodes
      .filter(({ roles }) => roles.includes('api'))
      .map(({ port }) => `http://127.0.0.1:${port}`)
      .join(',');
  }

  async stop(): Promise<void> {
    const children = [...this.nodes.map(({ child }) => child), this.peer];
    const living = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(
      living.map((child) => {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        return ended;
      }),
    );
    await this.redis.stop();
    await this.mail.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async launch(name: string, roles: string, port: string, dieAt: Step | undefined) {
    const settings = {
      'event-store-url': this.storeUrl,
      'redis-url': this.redis.url,
      'smtp-url': this.mail.url,
      'vault-folder': join(this.folder, 'vault'),
      'vault-key-file': join(this.folder, 'key'),
      data: join(this.folder, name),
      ...{ roles, port },
      'outcome-timeout-ms': '2000',
      'job-lock-ms': '1000',
    };
    const offset = this.clockOffsets.get(name);
    const imports = [...(dieAt ? [DIE_AT] : []), ...(offset === undefined ? [] : [OFFSET_CLOCK])];
    const flags = Object.entries(settings).flatMap(([setting, value]) => [`--${setting}`, value]);
    const child = spawn(
      process.execPath,
      [...imports.flatMap((module) => ['--import', module]), SERVER, ...flags, ...this.flags],
      {
        env: { ...process.env, ...(dieAt && { DIE_AT: dieAt }), CLOCK_OFFSET_MS: String(offset ?? 0) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const said: string[] = [];
    const address = await says(child, /^dondoc listens on \S+:(\d+)$/, said).catch((error: unknown) => {
      child.kill('SIGKILL');
      throw error;
    });
    child.stderr.on('data', (text: Buffer) => this.log.push(`${name}: ${text.toString()}`));
    this.setUpToken ||= said.flatMap((line) => /^Set-up token: (\S+)/.exec(line)?.[1] ?? [])[0] ?? '';
    return { child, port: address };
  }
}
