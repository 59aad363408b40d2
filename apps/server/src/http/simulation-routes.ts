import { IsInstant } from '@dondoc/domain';
import { parseInstant } from '@dondoc/event-sourcing';
import { readBody, type Installation, type Simulation } from '@dondoc/runtime';
import { API } from './command-routes.js';
import type { Http } from './http.js';
import type { Sessions } from './session.js';

/** The body of `POST /simulation/advance`. */
export class AdvanceBody {
  /** A moment with its offset, not before the one at which simulated time stands. */
  @IsInstant() to!: string;
}

/** Opens the routes of simulated time; on an installation that runs on real time they do not exist. */
export const openSimulationRoutes = (
  http: Http,
  installation: Installation,
  simulation: Simulation,
  sessions: Sessions,
): void => {
  if (!installation.clock.simulated) return;
  http.get(`${API}/simulation`, async (request) => {
    await sessions.principal(request);
    return { now: await installation.clock.now() };
  });
  http.post(`${API}/simulation/advance`, async (request, reply) => {
    const { actor } = await sessions.reader(request);
    installation.access.simulation(actor);
    const { instance } = await readBody(AdvanceBody, request.body);
    const to = parseInstant(instance.to) ?? instance.to;
    const moved = await simulation.advance(to, actor.accountId);
    const { store } = installation;
    return reply
      .code(200)
      .send({ ...moved, position: `${store.id}:${(await store.tail())?.position ?? '0'}` });
  });
};
