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

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body runs once and answers the same again.',
  schema: { type: 'string' },
};
const problem = {
  default: {
    description: 'A problem: bad input, no right, or a rule of the domain; nothing was written.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};
const onParked = (name: string, summary: string, example: object) => ({
  post: {
    tags: ['operation'],
    operationId: name.replace('Body', ''),
    summary,
    parameters: [idempotencyKey],
    requestBody: body(name, example),
    responses: {
      ...answer('{ id, revision, position, events, parked: what still waits on this node }'),
      ...problem,
    },
  },
});
const PARKED = { view: 'tasks', key: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041' };

/** What an administrator does to the engine itself. */
const operation = {
  '/api/v1/operation/parked/retry': onParked(
    'RetryParkedBody',
    'Áp dụng lại các sự kiện đang chờ của một dòng / Applies again what waits for a row, on every node',
    PARKED,
  ),
  '/api/v1/operation/parked/skip': onParked(
    'SkipParkedBody',
    'Bỏ qua sự kiện đang chờ đầu tiên của một dòng / Leaves the first event that waits out of a row, on every node',
    { ...PARKED, index: 42 },
  ),
  '/api/v1/reminders/retry': {
    post: {
      tags: ['reminders'],
      operationId: 'RetryReminders',
      summary: 'Gửi lại các thư nhắc gửi lỗi theo bộ lọc / Sends failed reminders again, those of a filter',
      parameters: [idempotencyKey],
      requestBody: body('RetryRemindersBody', { code: 'mail-server-unreachable', failedFrom: '2020-09-09' }),
      responses: { ...answer('{ matched, retried, refused: [{ id, code }], position }'), ...problem },
    },
  },
};

/** The paths that no table gives: setting up, signing in, health, live events, operation, simulated time. */
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
  ...operation,
  ...(simulated && simulation),
});
