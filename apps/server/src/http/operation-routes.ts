import type { Outcome } from '@dondoc/event-sourcing';
import { OperationDesk, type CommandDesk, type Installation, type OperationAsked } from '@dondoc/runtime';
import { answerOf, API } from './command-routes.js';
import { idempotencyKeyOf } from './headers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import type { Sessions } from './session.js';
import { waitForPosition } from './wait-for-position.js';

const WAIT_MS = 5_000;

/** What an administrator does to the engine itself: rows that a view cannot bear, reminders that could not be sent. */
export class OperationRoutes {
  private readonly operations: OperationDesk;

  constructor(
    private readonly installation: Installation,
    desk: CommandDesk,
    private readonly sessions: Sessions,
  ) {
    this.operations = new OperationDesk(installation, desk);
  }

  open(http: Http): void {
    http.post(`${API}/operation/parked/retry`, this.onParked(this.operations.retryParked));
    http.post(`${API}/operation/parked/skip`, this.onParked(this.operations.skipParked));
    http.post(`${API}/reminders/retry`, this.retryReminders);
  }

  private onParked(act: (asked: OperationAsked) => Promise<Outcome>): HttpHandler {
    return async (request, reply) => {
      const outcome = await act.call(this.operations, await this.asked(request));
      const { store, views } = this.installation;
      const answer = answerOf(store.id, outcome);
      await views.waitFor(outcome.events.at(-1)?.position ?? '0', WAIT_MS);
      // what still waits on this node once it has read the act
      return reply.code(200).send({ ...answer, parked: await views.parked() });
    };
  }

  private readonly retryReminders: HttpHandler = async (request, reply) => {
    const { position, ...answer } = await this.operations.retryReminders(await this.asked(request));
    const { store, views } = this.installation;
    // what comes next asks these views which reminders stand failed
    await views.waitFor(position, WAIT_MS);
    return reply.code(200).send({ ...answer, position: `${store.id}:${position}` });
  };

  private async asked(request: HttpRequest): Promise<OperationAsked> {
    const principal = await this.sessions.principal(request);
    const { actor } = await this.sessions.reader(request);
    this.installation.access.operation(actor);
    const idempotencyKey = idempotencyKeyOf(request.headers);
    await waitForPosition(request.headers, this.installation);
    return { principal, body: request.body, idempotencyKey };
  }
}
