import { randomUUID } from 'node:crypto';
import type { Answered, FailoverClient } from './failover-client.js';
import { fanOut, report, type Office } from './office.js';

const CLERKS = 4;
/** Each clerk's papers in turn; the same again every so often. */
const AGAIN_EVERY = 5;
const TAKEN_EVERY = 7;
const FAN_OUT_EVERY = 12;

interface Registered {
  readonly n: number;
  readonly key: string;
  readonly answer: Answered;
}

/** Clerks who register papers without a pause, send some of them twice, and try numbers that are taken. */
export class Load {
  readonly registered: Registered[] = [];
  /** Ids of events that a client was told of. */
  readonly told = new Set<string>();
  /** Answers that should not have been. */
  readonly wrong: string[] = [];
  repeated = 0;
  refusedAsTaken = 0;
  /** Tasks that were asked for. */
  tasks = 0;
  private next = 100;
  private going = true;
  private clerks: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly office: Office,
    private readonly client: FailoverClient,
  ) {}

  start(): void {
    this.clerks = Promise.all(Array.from({ length: CLERKS }, () => this.work()));
  }

  /** Resolves when every request is answered. */
  async stop(): Promise<void> {
    this.going = false;
    await this.clerks;
  }

  private async work(): Promise<void> {
    for (let turn = 1; this.going; turn++) {
      const earlier = this.registered[Math.floor(Math.random() * this.registered.length)];
      if (earlier && turn % AGAIN_EVERY === 0) await this.sendAgain(earlier);
      else if (earlier && turn % TAKEN_EVERY === 0) await this.tryTaken(earlier);
      else if (turn % FAN_OUT_EVERY === 0) await this.fanOut();
      else await this.register();
    }
  }

  private async register(): Promise<void> {
    const [n, key] = [this.next++, randomUUID()];
    const answer = await this.client.post('/documents', report(this.office, n), key);
    if (this.isDone(answer, 201, `register ${n}`)) this.registered.push({ n, key, answer });
  }

  private async sendAgain({ n, key, answer }: Registered): Promise<void> {
    const again = await this.client.post('/documents', report(this.office, n), key);
    if (JSON.stringify(again) === JSON.stringify(answer)) this.repeated++;
    else this.wrong.push(`${n} again: ${JSON.stringify(again)} after ${JSON.stringify(answer)}`);
  }

  private async tryTaken({ n }: Registered): Promise<void> {
    const { status, body } = await this.client.post('/documents', report(this.office, n), randomUUID());
    if (status === 422 && body.code === 'number-taken') this.refusedAsTaken++;
    else this.wrong.push(`${n} by another: ${status} ${JSON.stringify(body)}`);
  }

  private async fanOut(): Promise<void> {
    const path = `/directives/${this.office.directiveId}/fan-out-tasks`;
    const answer = await this.client.post(path, fanOut(this.office), randomUUID());
    if (this.isDone(answer, 200, 'fan out')) this.tasks += this.office.departments.length;
  }

  private isDone({ status, body }: Answered, expected: number, what: string): boolean {
    if (status === expected) for (const { id } of body.events ?? []) this.told.add(id);
    else this.wrong.push(`${what}: ${status} ${JSON.stringify(body)}`);
    return status === expected;
  }
}
