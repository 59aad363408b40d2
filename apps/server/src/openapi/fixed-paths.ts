const body = (name: string, example: object) => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example } },
});
const answer = (description: string) => ({
  200: { description, content: { 'application/json': { schema: { type: 'object' } } } },
});
const open: readonly object[] = [];

const simulation = {
  '/api/v1/simulation': {
    get: { tags: ['simulation'], summary: 'Where simulated time stands', responses: answer('{ now }') },
  },
  '/api/v1/simulation/advance': {
    post: {
      tags: ['simulation'],
      summary:
        'Moves simulated time and answers once everything that falls due on the way is done (administrator)',
      requestBody: body('AdvanceBody', { to: '2020-01-10T09:00:00+07:00' }),
      responses: answer('{ now, steps }'),
    },
  },
};

/** The paths that no table gives: setting up, signing in, health, live events, simulated time. */
export const fixedPaths = (simulated: boolean): Readonly<Record<string, object>> => ({
  '/api/v1/setup': {
    post: {
      tags: ['session'],
      security: open,
      summary: 'Makes the first account, the administrator, with the token that the server printed',
      requestBody: body('SetUpBody', {
        token: 'printed by the server',
        administrator: { displayName: 'Quản trị', username: 'admin', password: 'a long password' },
      }),
      responses: {
        201: {
          description: 'Done.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandAnswer' } } },
        },
      },
    },
  },
  '/api/v1/sign-in': {
    post: {
      tags: ['session'],
      security: open,
      summary: 'Signs in; the token is a bearer token',
      requestBody: body('SignInBody', { username: 'admin', password: 'a long password' }),
      responses: answer('{ token, expiresAt, account, posts }'),
    },
  },
  '/api/v1/sign-out': {
    post: { tags: ['session'], summary: 'Ends the session', responses: { 204: { description: 'Ended.' } } },
  },
  '/api/v1/me': {
    get: {
      tags: ['session'],
      summary: 'Who I am and which posts I hold',
      responses: answer('{ account, posts, now }'),
    },
  },
  '/api/v1/live': {
    get: {
      tags: ['live'],
      summary:
        'Server-sent events: one for each event that the caller may see; Last-Event-ID resumes after it',
      parameters: [{ name: 'Last-Event-ID', in: 'header', schema: { type: 'integer' } }],
      responses: {
        200: { description: 'A stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      },
    },
  },
  '/health/live': {
    get: {
      tags: ['health'],
      security: open,
      summary: 'The process answers',
      responses: answer('{ status }'),
    },
  },
  '/health/ready': {
    get: {
      tags: ['health'],
      security: open,
      summary: 'This node should get work',
      responses: answer('{ status, reasons }; 503 when a reason blocks'),
    },
  },
  '/metrics': {
    get: {
      tags: ['health'],
      security: open,
      summary: 'What this node counts, for Prometheus',
      responses: {
        200: { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
      },
    },
  },
  ...(simulated && simulation),
});
