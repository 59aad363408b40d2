import { Worker } from 'node:worker_threads';
import type { Damage } from './integrity.js';

/** How far the check of the whole file has come, and what it found. At most 100 places are kept, all are counted. */
export interface VerificationStatus {
  readonly state: 'not-run' | 'running' | 'done' | 'failed';
  readonly checked: number;
  readonly total: number;
  readonly damaged: number;
  readonly damage: readonly Damage[];
  /** Why it failed. */
  readonly reason?: string;
}

type Progress = Pick<VerificationStatus, 'checked' | 'total' | 'damage'>;

const KEPT = 100;

/** Checks every event of the file in a thread of its own, on a read-only connection. */
export class Verification {
  status: VerificationStatus = { state: 'not-run', checked: 0, total: 0, damaged: 0, damage: [] };
  private worker: Worker | undefined;
  private running: Promise<VerificationStatus> | undefined;

  constructor(
    private readonly file: string,
    private readonly onDamage: (damage: Damage) => void,
  ) {}

  /** Starts a run, or joins the one under way. */
  run(gently: boolean): Promise<VerificationStatus> {
    this.running ??= this.start(gently).finally(() => (this.running = undefined));
    return this.running;
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(gently: boolean): Promise<VerificationStatus> {
    this.status = { state: 'running', checked: 0, total: 0, damaged: 0, damage: [] };
    const worker = new Worker(new URL('./verify.thread.js', import.meta.url), {
      workerData: { file: this.file, gently },
    });
    this.worker = worker;
    worker.unref();
    worker.on('message', (progress: Progress) => this.note(progress));
    return new Promise((resolve) => {
      worker.on(
        'error',
        (error) => (this.status = { ...this.status, state: 'failed', reason: String(error) }),
      );
      worker.on('exit', () => resolve((this.status = this.ended())));
    });
  }

  private note({ checked, total, damage }: Progress): void {
    const { damaged, damage: known } = this.status;
    const kept = [...known, ...damage].slice(0, KEPT);
    this.status = { ...this.status, checked, total, damaged: damaged + damage.length, damage: kept };
    damage.forEach(this.onDamage);
  }

  private ended(): VerificationStatus {
    const { status } = this;
    if (status.state === 'failed') return status;
    return status.checked === status.total
      ? { ...status, state: 'done' }
      : { ...status, state: 'failed', reason: 'it was stopped' };
  }
}
