import { Worker } from 'node:worker_threads';
import { uncarry } from './carried-error.js';
import type { ThreadReply, ThreadRequest, ThreadSettings } from './messages.js';

type Request = ThreadRequest extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'ticket'>
    : never
  : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The other side of the views' thread: asks, and gives each answer to whoever asked. */
export class ViewsThread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private ended: Error | undefined;
  private tickets = 0;

  constructor(
    settings: ThreadSettings,
    private readonly onEnded: (reason: Error) => void,
  ) {
    this.worker = new Worker(new URL('./views.thread.js', import.meta.url), { workerData: settings });
    this.worker.on('message', (reply: ThreadReply) => this.settle(reply));
    this.worker.on('error', (error: unknown) =>
      this.end(error instanceof Error ? error : new Error(String(error))),
    );
    this.worker.on('exit', () => this.end(new Error('the thread of the views has ended')));
  }

  /** The caller knows what its request is answered with. */
  ask<Answer>(request: Request): Promise<Answer> {
    if (this.ended) return Promise.reject(this.ended);
    const ticket = ++this.tickets;
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.set(ticket, { resolve, reject });
      this.worker.postMessage({ ...request, ticket });
    }) as Promise<Answer>;
  }

  /** Lets the thread finish what it was asked, then ends it. */
  async close(): Promise<void> {
    if (this.ended) return;
    await this.ask({ kind: 'close' }).catch(() => undefined);
    this.ended ??= new Error('the views are closed');
    await this.worker.terminate();
  }

  private settle(reply: ThreadReply): void {
    const waiting = this.waiting.get(reply.ticket);
    this.waiting.delete(reply.ticket);
    if ('error' in reply) waiting?.reject(uncarry(reply.error));
    else waiting?.resolve(reply.value);
  }

  private end(reason: Error): void {
    const isFirst = this.ended === undefined;
    this.ended ??= reason;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
    if (isFirst) this.onEnded(reason);
  }
}
