import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(
  new URL('../../../libs/event-store-kurrentdb/src/testing/peer.process.js', import.meta.url),
);

/** What speaks KurrentDB's protocol, in a process of its own: a log that several nodes share. */
export class PeerProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** For `EVENT_STORE_URL`. */
    readonly url: string,
  ) {}

  static async start(): Promise<PeerProcess> {
    const child = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      const url = /peer listens on (\S+)/.exec(output)?.[1];
      if (url !== undefined) return new PeerProcess(child, url);
    }
    throw new Error('the peer ended before it listened');
  }

  /** Takes connections and answers nothing, until it is let go on. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  goOn(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.child.kill();
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}
