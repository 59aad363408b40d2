import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess, type Ended } from '../acceptance/support/server-process.js';

const READY_WITHIN_MS = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** One node with an address and a data folder of its own, on which one build follows another. */
export class Node {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly flags: readonly string[],
    private running: ServerProcess,
  ) {}

  static async start(folder: string, flags: readonly string[], build: string): Promise<Node> {
    mkdirSync(folder);
    const port = await freePort();
    const node = new Node(folder, port, flags, await run(build, folder, port, flags));
    await node.ready();
    return node;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get process(): ServerProcess {
    return this.running;
  }

  /** Ends what runs there and starts a build in its place; resolves when it takes work. */
  async replace(build: string, ...more: readonly string[]): Promise<Ended> {
    const ended = await this.running.stop();
    this.running = await run(build, this.folder, this.port, [...this.flags, ...more]);
    await this.ready();
    return ended;
  }

  private async ready(): Promise<void> {
    for (const until = performance.now() + READY_WITHIN_MS; !(await isReady(this.address)); await sleep(50))
      if (performance.now() > until) throw new Error(`a node is not ready: ${this.running.errors}`);
  }
}

const run = (build: string, folder: string, port: number, flags: readonly string[]): Promise<ServerProcess> =>
  ServerProcess.startBuild(build, join(folder), '--port', String(port), ...flags);
