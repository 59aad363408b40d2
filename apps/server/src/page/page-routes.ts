import { dayOf } from '@dondoc/event-sourcing';
import type { Installation } from '@dondoc/runtime';
import type { Http } from '../http/http.js';
import { frontPage, pageStyle } from './front-page.js';

/** Nothing but our own style may load, and nothing may run or frame the page. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Opens `/`: figures that leave out what is restricted, since nobody is signed in here. */
export const openPageRoutes = (http: Http, { views, clock }: Installation): void => {
  http.get('/', async (_, reply) => {
    const today = dayOf(await clock.now());
    const summary = await views.query('summary', { today, filter: { visibleTo: [] } });
    return reply
      .header('content-security-policy', PAGE_POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(frontPage(summary, clock.simulated));
  });
  http.get('/page.css', async (_, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(pageStyle),
  );
  // links in mails lead here until there is a page for each task
  http.get('/tasks/:id', async (_, reply) => reply.code(302).header('location', '/').send());
};
