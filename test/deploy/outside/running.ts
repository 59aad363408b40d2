import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../compose-file.js';

/** Nothing of ours comes along but where programs lie; nginx lies where only root looks by itself. */
const environment = (more: Readonly<Record<string, string>>) => ({
  PATH: [dirname(process.execPath), process.env['PATH'], '/usr/sbin'].join(':'),
  ...more,
});

const LIMIT_MS = 90_000;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly afterMs: number;
}

/** A program that runs outside of its container. */
export class Running {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-said-'));
  private last: string | undefined;
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  private constructor([program = '', ...args]: readonly string[], env: Readonly<Record<string, string>>) {
    // a file, for nginx opens /dev/stdout by name, and what Node gives a child as a pipe is a socket
    const output = openSync(this.file, 'a');
    // and opens it as the user that it runs as
    chmodSync(this.file, 0o666);
    this.child = spawn(program, args, {
      cwd: ROOT,
      env: environment(env),
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(this.end(127, error.message)));
      this.child.once('exit', (code) => resolve(this.end(code)));
    });
  }

  static start(command: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
    return new Running(command, env);
  }

  /** Runs a program to its end. */
  static async once(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const running = new Running(command, env);
    return { code: await running.ended, said: running.said };
  }

  /** All that it has said. */
  get said(): string {
    return this.last ?? readFileSync(this.file, 'utf8');
  }

  get runs(): boolean {
    return this.last === undefined;
  }

  /** Waits for a line; answers with what its parentheses hold. @throws Error when the program ends or is silent */
  async says(line: RegExp): Promise<string> {
    const end = Date.now() + LIMIT_MS;
    while (!line.test(this.said)) {
      if (!this.runs || Date.now() > end) throw new Error(`it did not say ${line}, but:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return line.exec(this.said)?.[1] ?? '';
  }

  async stop(signal: NodeJS.Signals): Promise<Ended> {
    const started = Date.now();
    if (this.runs) this.child.kill(signal);
    return { code: await this.ended, afterMs: Date.now() - started };
  }

  private get file(): string {
    return join(this.folder, 'said');
  }

  private end(code: number | null, reason = ''): number | null {
    this.last = this.said + reason;
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}
