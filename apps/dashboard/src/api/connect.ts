import { QueryCache, QueryClient } from '@tanstack/react-query';
import { client } from '@dondoc/api/client';
import { currentSession, expireSession } from '../session/session.js';
import { language } from '../words/language.js';
import { ApiFault, faultOf } from './fault.js';

let written: string | undefined;

/** Reads after this wait until the views know of what this browser has written. */
export const rememberPosition = (position: string): void => {
  written = position;
};

const withHeaders = (request: Request): Request => {
  const { headers } = request;
  const session = currentSession();
  headers.set('Accept-Language', language.get());
  if (session) headers.set('Authorization', `Bearer ${session.token}`);
  if (session?.postId !== undefined) headers.set('Acting-Post', session.postId);
  if (request.method === 'GET' && written !== undefined) headers.set('Wait-For-Position', written);
  return request;
};

const noteFault = (fault: ApiFault): ApiFault => {
  if (fault.code === 'unauthenticated') expireSession();
  if (fault.code === 'position-of-another-store') written = undefined;
  return fault;
};

/** Tells the generated client who is asking, in which language and post. */
export const connect = (): void => {
  client.setConfig({ baseUrl: '' });
  client.interceptors.request.use(withHeaders);
  client.interceptors.error.use((error: unknown, response: Response | undefined) =>
    noteFault(faultOf(error, response)),
  );
};

const isWorthTrying = (error: unknown): boolean =>
  error instanceof ApiFault && (error.isOffline || error.status === 410 || error.status >= 502);

export const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && isWorthTrying(error),
      // the shell says that the line is down; a query that waits for the browser's own opinion would hang
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
