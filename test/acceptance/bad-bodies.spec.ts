import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Answer, type Client } from './support/client.js';
import { NOBODY, Scene } from './support/scene.js';

const scene = new Scene();
beforeAll(() => scene.start(), 60_000);
afterAll(() => scene.stop());

const SHA = 'a'.repeat(64);
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const json = (client: Client, path: string, body: string) => client.send('POST', `/api/v1${path}`, body);

type Case = readonly [title: string, status: number, code: string, send: () => Promise<Answer>];

const cases: readonly Case[] = [
  [
    'an unknown agency',
    404,
    'agency-unknown',
    () => scene.now.chair.client.post('/tasks', scene.assignment({ leadId: NOBODY })),
  ],
  [
    'a malformed number',
    422,
    'document-number-malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ number: 'số một' })),
  ],
  [
    'Ð typed for Đ',
    422,
    'wrong-letter-eth',
    () => scene.now.chair.client.post('/directives', scene.directive({ number: '9902/QÐ-UBND' })),
  ],
  [
    'a number that is taken',
    422,
    'number-taken',
    () => scene.now.chair.client.post('/directives', scene.directive()),
  ],
  [
    'a date that does not exist',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ issuedOn: '2020-02-30' })),
  ],
  [
    'a time without offset',
    400,
    'malformed',
    () =>
      scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, {
        occurredAt: '2020-01-02T08:00:00',
      }),
  ],
  [
    'an act that has not happened yet',
    422,
    'occurred-in-future',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, { occurredAt: '2020-01-03' }),
  ],
  [
    'a task for a scene.now.dissolved agency',
    409,
    'agency-dissolved',
    () => scene.now.chair.client.post('/tasks', scene.assignment({ leadId: scene.now.dissolved })),
  ],
  [
    'a deadline in the past without a reason',
    422,
    'deadline-in-past',
    () =>
      scene.now.chair.client.post(
        '/tasks',
        scene.assignment({ deadline: { kind: 'fixed', date: '2020-01-01', wording: 'by', rolls: false } }),
      ),
  ],
  [
    'evidence without a hash',
    400,
    'malformed',
    () =>
      scene.now.director.client.post(
        `/tasks/${scene.now.taskId}/submit`,
        scene.submission([{ size: 1, mediaType: 'application/pdf' }]),
      ),
  ],
  [
    'no evidence at all',
    422,
    'evidence-required',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/submit`, scene.submission([])),
  ],
  [
    'a body over 1 MiB',
    413,
    'too-large',
    () => scene.now.chair.client.post('/directives', scene.directive({ summary: 'a'.repeat(1024 * 1024) })),
  ],
  [
    'a text over 16 KiB',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ summary: 'a'.repeat(17 * 1024) })),
  ],
  [
    'JSON nested 10,000 deep',
    400,
    'malformed',
    () => json(scene.now.chair.client, '/directives', nested(10_000)),
  ],
  [
    'JSON nested 100,000 deep',
    400,
    'malformed',
    () => json(scene.now.chair.client, '/directives', nested(100_000)),
  ],
  [
    'lists nested 10,000 deep',
    400,
    'malformed',
    () => json(scene.now.chair.client, '/directives', '['.repeat(10_000) + ']'.repeat(10_000)),
  ],
  [
    '100 kB of combining characters',
    400,
    'malformed',
    () =>
      scene.now.chair.client.post('/directives', scene.directive({ summary: `a${'\u0301'.repeat(50_000)}` })),
  ],
  [
    'NUL',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ summary: 'a\0b' })),
  ],
  [
    'NUL in a field name',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ 'a\0b': 1 })),
  ],
  [
    'a lone surrogate',
    400,
    'malformed',
    () =>
      json(
        scene.now.chair.client,
        '/directives',
        JSON.stringify(scene.directive()).replace('Công văn', '\\ud800'),
      ),
  ],
  [
    'bytes that are not UTF-8',
    400,
    'malformed',
    () => scene.now.chair.client.send('POST', '/api/v1/directives', new Uint8Array([0x22, 0xff, 0xfe, 0x22])),
  ],
  [
    'a wrong type',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ clauses: 'một' })),
  ],
  [
    'an object where a list belongs',
    400,
    'malformed',
    () =>
      scene.now.chair.client.post('/directives', scene.directive({ clauses: { label: 'a', content: 'b' } })),
  ],
  [
    'a list where an object belongs',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ signing: [] })),
  ],
  [
    'null for a field',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ theme: null })),
  ],
  [
    'an extra field',
    400,
    'malformed',
    () => scene.now.chair.client.post('/directives', scene.directive({ extra: 1 })),
  ],
  [
    'an extra field deep inside',
    400,
    'malformed',
    () =>
      scene.now.chair.client.post(
        '/tasks',
        scene.assignment({
          deadline: { kind: 'fixed', date: '2020-03-02', wording: 'by', rolls: true, extra: {} },
        }),
      ),
  ],
  [
    '__proto__ as a field',
    400,
    'malformed',
    () =>
      json(
        scene.now.chair.client,
        '/directives',
        JSON.stringify(scene.directive()).replace('{', '{"__proto__":{"x":1},'),
      ),
  ],
  [
    'constructor as a field',
    400,
    'malformed',
    () =>
      json(
        scene.now.chair.client,
        '/directives',
        JSON.stringify(scene.directive()).replace('{', '{"constructor":{"prototype":{}},'),
      ),
  ],
  ['a body that is a list', 400, 'malformed', () => scene.now.chair.client.post('/directives', [])],
  ['a body that is no JSON', 400, 'malformed', () => json(scene.now.chair.client, '/directives', '{"a":')],
  ['no body', 400, 'malformed', () => scene.now.chair.client.send('POST', '/api/v1/directives')],
  [
    'a body that is not JSON by its type',
    415,
    'unsupported-media-type',
    () =>
      scene.now.chair.client.send('POST', '/api/v1/directives', 'a=1', {
        'content-type': 'application/x-www-form-urlencoded',
      }),
  ],
];

describe('a bad body', () => {
  it.each(cases)('%s is refused with %i %s and leaves no event', async (_, status, code, send) => {
    const before = scene.events;
    const answer = await send();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(text(answer.body['detail']).length).toBeGreaterThan(10);
    expect(scene.events).toBe(before);
  });

  it.each([
    ['vi', 'Không có trường này; hãy bỏ trường này.'],
    ['en', 'property extra should not exist'],
  ])(
    'names the field that is wrong, and what is wrong with it in the language asked for: %s',
    async (language, message) => {
      const { body } = await scene.now.chair.client.post(
        '/tasks',
        scene.assignment({ expectedProduct: { none: true, extra: 1 } }),
        { 'accept-language': language },
      );
      const { faults } = known<{ faults: readonly object[] }>(body['details']);
      expect(faults).toContainEqual({ path: 'expectedProduct.extra', message });
    },
  );

  it('is not evidence of hash, size and type', async () => {
    const started = await scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, {});
    expect(started.status).toBe(200);
    const good = [{ sha256: SHA, size: 1, mediaType: 'application/pdf' }];
    const submitted = await scene.now.director.client.post(
      `/tasks/${scene.now.taskId}/submit`,
      scene.submission(good),
    );
    expect([submitted.status, submitted.body['code']]).toEqual([200, undefined]);
  });
});
