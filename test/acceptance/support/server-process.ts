import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../apps/server/src/main.js', import.meta.url));

/** A data folder of its own for one test. */
export const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'dondoc-test-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** How a process ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The real server in a process of its own. */
export class ServerProcess {
  output = '';
  errors = '';
  readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = new Promise((resolve) =>
      child.once('close', (code) => resolve({ code, output: this.output, errors: this.errors })),
    );
  }

  /** Starts it and does not wait: for those that shall refuse. */
  static run(folder: string, ...flags: string[]): ServerProcess {
    return ServerProcess.runBuild(MAIN, folder, ...flags);
  }

  /** Starts it and waits until it listens. */
  static start(folder: string, ...flags: string[]): Promise<ServerProcess> {
    return ServerProcess.startBuild(MAIN, folder, ...flags);
  }

  /** The same with the server of another build, given by its file. */
  static async startBuild(main: string, folder: string, ...flags: string[]): Promise<ServerProcess> {
    const server = ServerProcess.runBuild(main, folder, ...flags);
    await server.says(/dondoc listens on /);
    return server;
  }

  static runBuild(main: string, folder: string, ...flags: string[]): ServerProcess {
    const args = [main, '--port', '0', '--data', folder, ...flags];
    return new ServerProcess(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  get address(): string {
    return /dondoc listens on (\S+)/.exec(this.output)?.[1] ?? '';
  }

  get setUpToken(): string {
    return /Set-up token: (\S+)/.exec(this.output)?.[1] ?? '';
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Asks it to stop and waits until it has. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  private async says(line: RegExp): Promise<void> {
    const exited = this.ended.then(({ errors }) => {
      throw new Error(`the server ended: ${errors}`);
    });
    const said = new Promise<void>((resolve) => {
      const look = () => line.test(this.output) && resolve();
      this.child.stdout?.on('data', look);
      look();
    });
    await Promise.race([said, exited]);
    exited.catch(() => undefined);
  }
}
