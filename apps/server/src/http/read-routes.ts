import { StreamVisibility, type Installation } from '@dondoc/runtime';
import { API } from './command-routes.js';
import { readId, waitForOf } from './headers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import { Problem, unknownId } from './problem.js';
import { readQuery, type ReadContext, type ReadRoute } from './read-route.js';
import type { Sessions } from './session.js';

const WAIT_MS = 5_000;

const positionNotReached = () =>
  new Problem(
    504,
    'position-not-reached',
    {
      vi: 'Dữ liệu xem chưa cập nhật tới vị trí được yêu cầu; hãy thử lại.',
      en: 'The view has not yet reached the position that was asked for; try again.',
    },
    {},
    { 'retry-after': '1' },
  );

/** Answers reads: who asks, whether they may, how new it must be, what was asked. */
export class ReadRoutes {
  private readonly visibility: StreamVisibility;

  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
  ) {
    this.visibility = new StreamVisibility(installation.store, installation.access);
  }

  open(http: Http, routes: readonly ReadRoute[]): void {
    for (const route of routes) http.get(`${API}${route.path.replace('{id}', ':id')}`, this.handler(route));
  }

  private handler(route: ReadRoute): HttpHandler {
    return async (request, reply) => {
      const context = await this.context(request);
      this.installation.access.read(route.read, context.actor);
      const id = route.path.includes('{id}') ? readId(request.params['id']) : '';
      const query = readQuery(route.query, request.query);
      await this.waitFor(request);
      const answer = await route.answer(context, query, id);
      if (answer === undefined) throw unknownId(id);
      const { revision } = answer as { readonly revision?: unknown };
      if (typeof revision === 'number') reply.header('etag', `"${revision}"`);
      return answer;
    };
  }

  private async context(request: HttpRequest): Promise<ReadContext> {
    const { installation, visibility } = this;
    const { actor, today } = await this.sessions.reader(request);
    const maySee = (stream: string) => visibility.maySee(actor, stream);
    return {
      installation,
      actor,
      today,
      maySee,
      visibleTo: installation.access.seesRestricted(actor) ? undefined : [actor.agencyId ?? actor.accountId],
      checkVisible: async (stream, id) => {
        if (!(await maySee(stream))) throw unknownId(id);
      },
    };
  }

  private async waitFor({ headers }: HttpRequest): Promise<void> {
    const position = waitForOf(headers, this.installation.store.id);
    if (position === undefined) return;
    if (!(await this.installation.views.waitFor(position, WAIT_MS))) throw positionNotReached();
  }
}
