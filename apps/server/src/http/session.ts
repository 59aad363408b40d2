import { dayOf, type Actor } from '@dondoc/event-sourcing';
import { resolveActor, type Installation, type Principal } from '@dondoc/runtime';
import { actingPostOf, bearerOf } from './headers.js';
import type { HttpRequest } from './http.js';
import { unauthenticated } from './problem.js';
import { noteActor } from './request-lines.js';

type WithHeaders = Pick<HttpRequest, 'headers'>;

/** Finds out who sends a request. */
export class Sessions {
  constructor(private readonly installation: Installation) {}

  /** @throws Problem `unauthenticated` */
  async principal(request: WithHeaders): Promise<Principal> {
    const { tokens, credentials } = this.installation;
    const token = bearerOf(request.headers);
    const accountId = token === undefined ? undefined : await tokens.accountOf(token);
    const credential = accountId === undefined ? undefined : await credentials.byAccount(accountId);
    if (!credential) throw unauthenticated();
    noteActor(request, credential.accountId);
    const { administrator } = credential;
    return { accountId: credential.accountId, administrator, system: false };
  }

  /** Who reads, in the posts held on the day of business time. */
  async reader(request: WithHeaders): Promise<{ readonly actor: Actor; readonly today: string }> {
    const principal = await this.principal(request);
    const now = await this.installation.clock.now();
    const today = dayOf(now);
    return {
      actor: resolveActor(this.installation.offices, principal, today, actingPostOf(request.headers)),
      today,
    };
  }
}
