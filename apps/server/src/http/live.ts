import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Actor, Cursor, LoggedEvent } from '@dondoc/event-sourcing';
import type { Shown } from '@dondoc/views';
import { StreamVisibility, type Installation } from '@dondoc/runtime';
import { API } from './command-routes.js';
import { CORRELATION_HEADER } from './correlation.js';
import type { liveEvent } from './event-answers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import { malformedProblem, Problem } from './problem.js';
import type { Sessions } from './session.js';

/** Where live events are. */
export const LIVE = `${API}/live`;

const HEARTBEAT_MS = 15_000;
const MOST_CLIENTS = 500;

const tooManyClients = () =>
  new Problem(
    503,
    'too-many-live-clients',
    {
      vi: 'Quá nhiều kết nối trực tiếp; hãy thử lại sau.',
      en: 'Too many live connections; try again later.',
    },
    {},
    { 'retry-after': '10' },
  );

/** What a client is told of an event: that it happened, never what is in it. */
const messageOf = (
  storeId: string,
  { index, position, stream, type, revision, meta }: LoggedEvent,
): string => {
  const { occurredAt, recordedAt } = meta;
  const data: Shown<typeof liveEvent> = {
    index,
    position: `${storeId}:${position}`,
    stream,
    type,
    revision,
    occurredAt,
    recordedAt,
  };
  return `id: ${index}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
};

/** A cursor at an event that a client names by its index, or before it while the view has not yet seen it. */
const cursorAt = async ({ views }: Installation, index: number): Promise<Cursor | undefined> => {
  const { items } = await views.query('audit', { limit: 1, ...(index > 0 && { after: index - 1 }) });
  const [found] = items;
  if (found?.index === index) return { index, position: found.position };
  const reached = views.position();
  // an event that waits in a parked row is in no trail: then the log is read from its start, and what was seen is left out
  return reached && index >= reached.index ? reached : undefined;
};

const lastEventId = ({ headers }: HttpRequest): number | undefined => {
  const given = headers['last-event-id'];
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given))
    throw malformedProblem([
      {
        path: 'Last-Event-ID',
        sentence: { vi: 'Giá trị phải là mã của một sự kiện.', en: 'must be the id of an event' },
      },
    ]);
  return Number(given);
};

/** Server-sent events: what is written is told to those who may see it, from where they left off. */
export class Live {
  private readonly open = new Set<ServerResponse>();
  private readonly visibility: StreamVisibility;

  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
  ) {
    this.visibility = new StreamVisibility(installation);
  }

  openRoute(http: Http): void {
    http.get(LIVE, this.handle);
  }

  /** Ends every connection. */
  close(): void {
    for (const response of this.open) response.end();
  }

  private readonly handle: HttpHandler = async (request, reply) => {
    const { actor } = await this.sessions.reader(request);
    this.installation.access.read('live', actor);
    if (this.open.size >= MOST_CLIENTS) throw tooManyClients();
    const { store } = this.installation;
    const seen = lastEventId(request);
    const after = seen === undefined ? await store.tail() : await cursorAt(this.installation, seen);
    reply.hijack();
    this.follow(request, reply.raw, actor, after, seen ?? -1);
    return reply;
  };

  private follow(
    request: HttpRequest,
    response: ServerResponse,
    actor: Actor,
    after: Cursor | undefined,
    seen: number,
  ): void {
    const { liveConnections } = this.installation.metrics.http;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      [CORRELATION_HEADER]: request.id,
    });
    response.write(': live\n\n');
    this.open.add(response);
    liveConnections.inc();
    const subscription = this.installation.store.subscribe(after, {
      onEvents: (events) =>
        this.send(
          events.filter(({ index }) => index > seen),
          actor,
          response,
        ),
      onState: (state) => state === 'dropped' && response.end(),
    });
    const beat = setInterval(() => void this.heartbeat(request, response), HEARTBEAT_MS);
    response.once('close', () => {
      clearInterval(beat);
      this.open.delete(response);
      liveConnections.dec();
      void subscription.stop();
    });
  }

  /** The next page of the log is read only once this one has gone out: a slow reader costs one page, and misses nothing. */
  private async send(events: readonly LoggedEvent[], actor: Actor, response: ServerResponse): Promise<void> {
    for (const event of events) {
      if (response.destroyed || response.writableEnded) return;
      if (!(await this.visibility.maySee(actor, event.stream))) continue;
      if (response.write(messageOf(this.installation.store.id, event))) continue;
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  }

  /** Keeps proxies from closing the line, and ends it when the session has ended. */
  private async heartbeat(request: HttpRequest, response: ServerResponse): Promise<void> {
    try {
      await this.sessions.principal(request);
      if (response.destroyed || response.writableEnded) return;
      if (!response.writableNeedDrain) response.write(': still here\n\n');
    } catch {
      response.end();
    }
  }
}
