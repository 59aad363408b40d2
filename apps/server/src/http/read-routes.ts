import { StreamVisibility, type Installation } from '@dondoc/runtime';
import { API } from './command-routes.js';
import { readId } from './headers.js';
import type { Http, HttpHandler, HttpRequest } from './http.js';
import { unknownId } from './problem.js';
import { readQuery, type ReadContext, type ReadRoute } from './read-route.js';
import type { Sessions } from './session.js';
import { visibleTo } from './visible-to.js';
import { waitForPosition } from './wait-for-position.js';

/** Answers reads: who asks, whether they may, how new it must be, what was asked. */
export class ReadRoutes {
  private readonly visibility: StreamVisibility;

  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
  ) {
    this.visibility = new StreamVisibility(installation);
  }

  open(http: Http, routes: readonly ReadRoute[]): void {
    for (const route of routes) http.get(`${API}${route.path.replace('{id}', ':id')}`, this.handler(route));
  }

  private handler(route: ReadRoute): HttpHandler {
    return async (request, reply) => {
      // a stranger is told so at once
      await this.sessions.principal(request);
      await waitForPosition(request.headers, this.installation);
      const context = await this.context(request);
      this.installation.access.read(route.read, context.actor);
      const id = route.path.includes('{id}') ? readId(request.params['id']) : '';
      const query = readQuery(route.query, request.query);
      const answer = await route.answer(context, query, id);
      if (answer === undefined) throw unknownId(id);
      const { revision } = answer as { readonly revision?: unknown };
      if (typeof revision === 'number') reply.header('etag', `"${revision}"`);
      return route.mediaType === undefined ? answer : reply.type(route.mediaType).send(answer);
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
      visibleTo: visibleTo(installation, actor, today),
      checkVisible: async (stream, id) => {
        if (!(await maySee(stream))) throw unknownId(id);
      },
    };
  }
}
