import { Worker } from 'node:worker_threads';
import { OutcomeUnknown, StoreUnavailable } from '@dondoc/event-sourcing';
import { Lookout, WRITER } from './lookout.js';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';
import type {
  AppendAnswer,
  ImportAnswer,
  ImportedEvent,
  WantedAppend,
  WriterData,
  WriterReply,
  WriterRequest,
  WriterSettings,
} from './writer-messages.js';

/** How much may wait for the writer. */
export interface QueueLimit {
  readonly appends: number;
  readonly bytes: number;
}

interface Waiting {
  readonly stream: string;
  readonly bytes: number;
  resolve(answer: AppendAnswer): void;
  reject(error: Error): void;
}

/** So many appends are sent at once, the rest of a turn after them: the writer begins while others are still being hashed. */
const MESSAGE = 16;

/** So long an answer may take for which the event loop stays awake; a slower disk leaves it time to sleep. */
const PATIENCE_MS = 0.4;

type Asked = (reply: WriterReply | Error) => void;

/** The main thread's end of the writer thread: numbers the appends, sends those of one turn together, bounds what waits. */
export class WriterLink {
  private readonly waiting = new Map<number, Waiting>();
  private bytes = 0;
  private tickets = 0;
  private unsent: WantedAppend[] = [];
  private asked: Asked[] = [];
  private ended: Error | undefined;
  private readonly lookout: Lookout;
  private isLookingOut = false;
  // listened for from the start: a thread's last message and its exit can come in one turn
  private readonly exited: Promise<unknown>;

  private constructor(
    private readonly worker: Worker,
    cells: SharedArrayBuffer,
    private readonly limit: QueueLimit,
    /** Told how many appends were answered together: what one commit took. */
    private readonly onAnswers: (appends: number) => void,
    private readonly onAlarm: (reason: Error) => void,
  ) {
    this.lookout = new Lookout(cells, WRITER, PATIENCE_MS);
    worker.on('message', (reply: WriterReply) => this.receive(reply));
    worker.on('error', (error) => this.end(error instanceof Error ? error : new Error(String(error))));
    this.exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.on('exit', () => this.end(new Error('the writer thread has ended')));
  }

  /** @throws StoreRefusesToOpen */
  static async open(
    file: string,
    limit: QueueLimit,
    onAnswers: (appends: number) => void,
    onAlarm: (reason: Error) => void,
    program = new URL('./writer.thread.js', import.meta.url),
  ): Promise<{ link: WriterLink; origin: string }> {
    const cells = Lookout.cells();
    const worker = new Worker(program, { workerData: { file, cells } satisfies WriterData });
    const link = new WriterLink(worker, cells, limit, onAnswers, onAlarm);
    const reply = await link.expect();
    if (reply.kind === 'ready') return { link, origin: reply.origin };
    link.ended = new StoreUnavailable('the store did not open');
    await worker.terminate();
    throw reply.kind === 'refused'
      ? new StoreRefusesToOpen(reply.code, file, reply.detail)
      : new Error(`the writer thread began with ${reply.kind}`);
  }

  append(wanted: Omit<WantedAppend, 'ticket'>, bytes: number): Promise<AppendAnswer> {
    if (this.ended) throw new StoreUnavailable('the store is closed', 1, { cause: this.ended });
    if (this.waiting.size >= this.limit.appends || this.bytes + bytes > this.limit.bytes)
      throw new StoreUnavailable('too much waits to be written already');
    const ticket = this.tickets++;
    if (this.unsent.length === 0) queueMicrotask(() => this.flush());
    this.unsent.push({ ...wanted, ticket });
    if (this.unsent.length === MESSAGE) this.flush();
    this.bytes += bytes;
    return new Promise((resolve, reject) =>
      this.waiting.set(ticket, { stream: wanted.stream, bytes, resolve, reject }),
    );
  }

  async import(
    step: { step: 'begin' | 'commit' | 'abandon' } | { step: 'page'; events: readonly ImportedEvent[] },
  ): Promise<ImportAnswer> {
    const reply = await this.ask({ kind: 'import', ...step });
    return reply.kind === 'imported'
      ? reply.answer
      : { kind: 'unavailable', reason: `answered ${reply.kind}` };
  }

  async settings(): Promise<WriterSettings> {
    const reply = await this.ask({ kind: 'settings' });
    return reply.kind === 'settings' ? reply.settings : {};
  }

  /** Answers what waits, then gives the file back. */
  async close(): Promise<void> {
    if (this.ended) return;
    const closed = this.ask({ kind: 'close' });
    this.ended = new Error('it was closed');
    await closed;
    await this.exited;
  }

  private flush(): void {
    if (this.unsent.length === 0) return;
    const appends = this.unsent;
    this.unsent = [];
    this.post({ kind: 'append', appends });
    if (!this.isLookingOut) this.lookOut();
  }

  private post(request: WriterRequest): void {
    this.worker.postMessage(request);
    this.lookout.sent();
  }

  /** Keeps the event loop turning, so that the answer finds it awake. Where several wait, their work fills the time. */
  private lookOut(): void {
    this.isLookingOut = this.waiting.size === 1 && this.lookout.pays;
    if (this.isLookingOut) setImmediate(() => this.lookOut());
  }

  private ask(request: WriterRequest): Promise<WriterReply> {
    if (this.ended) throw new StoreUnavailable('the store is closed', 1, { cause: this.ended });
    this.flush();
    this.post(request);
    return this.expect();
  }

  private expect(): Promise<WriterReply> {
    return new Promise((resolve, reject) =>
      this.asked.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply))),
    );
  }

  private receive(reply: WriterReply): void {
    this.lookout.took();
    if (reply.kind !== 'answers') return this.asked.shift()?.(reply);
    for (const answer of reply.answers) {
      const waiting = this.waiting.get(answer.ticket);
      this.waiting.delete(answer.ticket);
      this.bytes -= waiting?.bytes ?? 0;
      waiting?.resolve(answer);
    }
    this.onAnswers(reply.answers.length);
  }

  /** The thread has died: what was under way may have been written or not. */
  private end(reason: Error): void {
    const expected = this.ended !== undefined;
    this.ended ??= reason;
    for (const { stream, reject } of this.waiting.values())
      reject(new OutcomeUnknown(stream, { cause: reason }));
    for (const asked of this.asked) asked(new StoreUnavailable(reason.message, 1, { cause: reason }));
    this.waiting.clear();
    this.asked = [];
    if (!expected) this.onAlarm(reason);
  }
}
