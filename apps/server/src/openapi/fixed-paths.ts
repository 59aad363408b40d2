import { LoadExampleBody, SetUpBody, SignInBody } from '../http/account-routes.js';
import { AdvanceBody } from '../http/simulation-routes.js';
import { RetryParkedBody, RetryRemindersBody, SkipParkedBody } from '@dondoc/runtime';
import { advanced, commandAnswer, liveEvent, simulatedTime } from '../http/event-answers.js';
import { health, liveness } from '../http/health.js';
import { parkedActed, retriedReminders } from '../http/operation-answers.js';
import { fanOutPreview } from '../http/preview-answers.js';
import { PreviewDeadline } from '../http/preview-routes.js';
import { deadlineExplanation } from '../reads/task-answers.js';
import { FanOutTasks } from '@dondoc/domain';
import { me, setUpState, signedIn } from '../http/session-answers.js';
import { answerRef } from './answer-schemas.js';
import { parameterRef, problem } from './parameters.js';

const body = ({ name }: { readonly name: string }, example: object) => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example } },
});
const json = (schema: object, description = 'The answer.') => ({
  description,
  content: { 'application/json': { schema } },
});
const answer = (schema: Parameters<typeof answerRef>[0]) => ({
  200: json(answerRef(schema)),
  default: problem,
});
const open: readonly object[] = [];
const language = parameterRef('AcceptLanguage');

const simulation = {
  '/api/v1/simulation': {
    get: {
      operationId: 'getSimulatedTime',
      tags: ['simulation'],
      summary: 'Where simulated time stands',
      parameters: [language],
      responses: answer(simulatedTime),
    },
  },
  '/api/v1/simulation/advance': {
    post: {
      operationId: 'advanceSimulatedTime',
      tags: ['simulation'],
      summary:
        'Moves simulated time and answers once everything that falls due on the way is done (administrator)',
      parameters: [language],
      requestBody: body(AdvanceBody, { to: '2020-01-10T09:00:00+07:00' }),
      responses: answer(advanced),
    },
  },
};

const administratorActs = [parameterRef('IdempotencyKey'), parameterRef('WaitForPosition'), language];

const onParked = (
  operationId: string,
  asked: { readonly name: string },
  summary: string,
  example: object,
) => ({
  post: {
    operationId,
    tags: ['operation'],
    summary,
    parameters: administratorActs,
    requestBody: body(asked, example),
    responses: answer(parkedActed),
  },
});
const PARKED = { view: 'tasks', key: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041' };

/** What an administrator does to the engine itself. */
const operation = {
  '/api/v1/operation/parked/retry': onParked(
    'retryParked',
    RetryParkedBody,
    'Áp dụng lại các sự kiện đang chờ của một dòng / Applies again what waits for a row, on every node',
    PARKED,
  ),
  '/api/v1/operation/parked/skip': onParked(
    'skipParked',
    SkipParkedBody,
    'Bỏ qua sự kiện đang chờ đầu tiên của một dòng / Leaves the first event that waits out of a row, on every node',
    { ...PARKED, index: 42 },
  ),
  '/api/v1/reminders/retry': {
    post: {
      operationId: 'retryReminders',
      tags: ['reminders'],
      summary: 'Gửi lại các thư nhắc gửi lỗi theo bộ lọc / Sends failed reminders again, those of a filter',
      parameters: administratorActs,
      requestBody: body(RetryRemindersBody, { code: 'mail-server-unreachable', failedFrom: '2020-09-09' }),
      responses: answer(retriedReminders),
    },
  },
};

const DEADLINE = { kind: 'period', count: 20, unit: 'working', from: 'issued' };

/** Dry runs: the deciders are asked and nothing is written. */
const previews = {
  '/api/v1/deadlines/preview': {
    post: {
      operationId: 'previewDeadline',
      tags: ['deadlines'],
      summary: 'Ngày hết hạn và các ngày không tính / The last day of a deadline, and the days it skips',
      parameters: [language],
      requestBody: body(PreviewDeadline, { deadline: DEADLINE, issuedOn: '2020-08-14' }),
      responses: answer(deadlineExplanation),
    },
  },
  '/api/v1/directives/{id}/fan-out-preview': {
    post: {
      operationId: 'previewFanOut',
      tags: ['directives'],
      summary:
        'Xem trước nhiệm vụ giao cho nhiều cơ quan / What a fan-out would assign, refuse or repeat; no signature is needed',
      parameters: [parameterRef('Id'), parameterRef('ActingPost'), parameterRef('WaitForPosition'), language],
      requestBody: body(FanOutTasks, {
        content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ',
        expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
        deadline: DEADLINE,
        items: [{ leadId: PARKED.key }],
      }),
      responses: answer(fanOutPreview),
    },
  },
};

const session = {
  '/api/v1/setup': {
    get: {
      operationId: 'getSetUpState',
      tags: ['session'],
      security: open,
      summary: 'Whether the installation still awaits its first account',
      parameters: [language],
      responses: answer(setUpState),
    },
    post: {
      operationId: 'setUp',
      tags: ['session'],
      security: open,
      summary: 'Makes the first account, the administrator, with the token that the server printed',
      parameters: [language],
      requestBody: body(SetUpBody, {
        token: 'printed by the server',
        administrator: { displayName: 'Quản trị', username: 'admin', password: 'a long password' },
      }),
      responses: { 201: json(answerRef(commandAnswer), 'Done.'), default: problem },
    },
  },
  '/api/v1/setup/example': {
    post: {
      operationId: 'loadExample',
      tags: ['session'],
      security: open,
      summary: 'Begins to load the example into an empty installation that runs on simulated time',
      parameters: [language],
      requestBody: body(LoadExampleBody, { token: 'printed by the server' }),
      responses: {
        202: json(answerRef(setUpState), 'Begun; GET /setup tells how far it is.'),
        default: problem,
      },
    },
  },
  '/api/v1/sign-in': {
    post: {
      operationId: 'signIn',
      tags: ['session'],
      security: open,
      summary: 'Signs in; the token is a bearer token',
      parameters: [language],
      requestBody: body(SignInBody, { username: 'admin', password: 'a long password' }),
      responses: answer(signedIn),
    },
  },
  '/api/v1/sign-out': {
    post: {
      operationId: 'signOut',
      tags: ['session'],
      summary: 'Ends the session',
      parameters: [language],
      responses: { 204: { description: 'Ended.' }, default: problem },
    },
  },
  '/api/v1/me': {
    get: {
      operationId: 'getMe',
      tags: ['session'],
      summary: 'Who I am and which posts I hold',
      parameters: [language],
      responses: answer(me),
    },
  },
};

const live = {
  '/api/v1/live': {
    get: {
      operationId: 'followEvents',
      tags: ['live'],
      summary:
        'Server-sent events: one for each event that the caller may see; Last-Event-ID resumes after it',
      parameters: [parameterRef('LastEventId'), parameterRef('ActingPost'), language],
      responses: {
        200: {
          description: 'A stream; the data of each of its events is of this form.',
          content: { 'text/event-stream': { schema: answerRef(liveEvent) } },
        },
        default: problem,
      },
    },
  },
};

const healthPaths = {
  '/health/live': {
    get: {
      operationId: 'getLiveness',
      tags: ['health'],
      security: open,
      summary: 'The process answers',
      responses: { 200: json(answerRef(liveness)) },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'getHealth',
      tags: ['health'],
      security: open,
      summary: 'This node should get work',
      responses: {
        200: json(answerRef(health), 'It should, whatever is amiss.'),
        503: json(answerRef(health), 'It should not.'),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'getMetrics',
      tags: ['health'],
      security: open,
      summary: 'What this node counts, for Prometheus',
      responses: {
        200: { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
      },
    },
  },
};

/** The paths that no table gives: setting up, signing in, health, live events, operation, simulated time. */
export const fixedPaths = (simulated: boolean): Readonly<Record<string, object>> => ({
  ...session,
  ...previews,
  ...live,
  ...healthPaths,
  ...operation,
  ...(simulated && simulation),
});
