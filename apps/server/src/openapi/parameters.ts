const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };

const header = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

/** Parameters that many operations share, each described once. */
export const sharedParameters = {
  Id: { name: 'id', in: 'path', required: true, schema: uuid },
  AcceptLanguage: header('Accept-Language', 'vi (default) or en: the language of sentences.'),
  ActingPost: header(
    'Acting-Post',
    'The post that is acted in or read as; needed by who holds posts in several agencies.',
    uuid,
  ),
  CorrelationId: header(
    'X-Correlation-Id',
    'Goes with everything that follows; drawn if it is not given.',
    uuid,
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    'The same key with the same body runs once and answers the same again.',
    { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  ),
  IfMatch: header('If-Match', 'The ETag that was seen; what somebody has changed since answers 412.', {
    type: 'string',
    pattern: '^"\\d{1,9}"$',
  }),
  LastEventId: header('Last-Event-ID', 'Goes on after this event.', { type: 'integer', minimum: 0 }),
  WaitForPosition: header(
    'Wait-For-Position',
    'The position of an answer: waits until this node knows what that answer told.',
  ),
};

/** Refers to a parameter that is described once. */
export const parameterRef = (name: keyof typeof sharedParameters) => ({
  $ref: `#/components/parameters/${name}`,
});

/** Headers of answers, each described once. */
export const sharedHeaders = {
  ETag: { description: 'The revision, for If-Match.', schema: text },
  Location: { description: 'Where that which was made is read.', schema: text },
  RetryAfter: { description: 'Seconds after which to send it again.', schema: { type: 'integer' } },
};
export const headerRef = (name: keyof typeof sharedHeaders) => ({ $ref: `#/components/headers/${name}` });

/** The one answer of everything that was refused. */
export const sharedResponses = {
  Problem: {
    description: 'Bad input, no right, or a rule of the domain; nothing was written.',
    headers: { 'Retry-After': headerRef('RetryAfter') },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};
export const problem = { $ref: '#/components/responses/Problem' };
