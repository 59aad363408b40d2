import { describe, expect, it } from '@jest/globals';
import {
  CommandReused,
  EventOutOfSchema,
  EventTooLarge,
  OutcomeUnknown,
  Rejected,
  RevisionConflict,
  RevisionStale,
  StoreUnavailable,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { Malformed } from '@dondoc/runtime';
import { problemOf } from './problem-of.js';
import { problemBody } from './send-problem.js';

const sentence = { vi: 'Không được.', en: 'Not allowed.' };
const nameOf = (accountId: string) => (accountId === 'account-1' ? 'Nguyễn Văn A' : undefined);
const last = (actor: string): StoredEvent => ({
  id: 'e',
  stream: 'task-1',
  revision: 4,
  position: '9',
  type: 'WorkStarted',
  v: 1,
  data: {},
  meta: {
    origin: 'o',
    actor,
    occurredAt: '2020-01-02T01:00:00.000Z',
    recordedAt: '2020-01-02T01:00:00.000Z',
    commandId: 'c',
    commandHash: 'h',
    correlationId: 'c',
    salt: 's',
  },
});

describe('an error as a problem', () => {
  it.each([
    [new Malformed([{ path: 'a', message: 'b' }]), 400, 'malformed'],
    [new Rejected('no', 'authority', sentence), 403, 'no'],
    [new Rejected('no', 'missing', sentence), 404, 'no'],
    [new Rejected('no', 'lifecycle', sentence), 409, 'no'],
    [new Rejected('no', 'rule', sentence), 422, 'no'],
    [new RevisionStale('task-1', 3, last('account-1')), 412, 'revision-stale'],
    [new RevisionStale('task-1', 3, undefined), 412, 'revision-stale'],
    [new CommandReused('c'), 422, 'idempotency-key-reused'],
    [new EventTooLarge('task-1', 70_000, 65_536), 413, 'too-large'],
    [new EventOutOfSchema('TaskDrafted', 'x'), 422, 'not-storable'],
    [new StoreUnavailable('full', 7), 503, 'store-unavailable'],
    [new OutcomeUnknown('task-1'), 503, 'store-unavailable'],
    [new RevisionConflict('task-1', 1, 2), 503, 'store-unavailable'],
    [Object.assign(new Error('x'), { statusCode: 415 }), 415, 'unsupported-media-type'],
    [Object.assign(new Error('x'), { statusCode: 400 }), 400, 'malformed'],
    [Object.assign(new Error('x'), { statusCode: 599 }), 500, 'internal-fault'],
    [new TypeError('our own mistake'), 500, 'internal-fault'],
    ['thrown text', 500, 'internal-fault'],
  ])('%s is %i %s', (error, status, code) => {
    const problem = problemOf(error, nameOf);
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it('says who changed it and when, in both languages', () => {
    const problem = problemOf(new RevisionStale('task-1', 3, last('account-1')), nameOf);
    expect(problemBody(problem, 'vi').detail).toMatch(/Nguyễn Văn A cập nhật lúc 2020-01-02/);
    expect(problemBody(problem, 'en').detail).toMatch(/^Changed by Nguyễn Văn A at/);
    expect(problem.details).toMatchObject({ seen: 3, revision: 4, type: 'WorkStarted' });
  });

  it('tells when to try again', () => {
    expect(problemOf(new StoreUnavailable('full', 7), nameOf).headers).toEqual({ 'retry-after': '7' });
  });

  it('tells nothing of our inside', () => {
    const body = problemBody(problemOf(new TypeError('secret detail'), nameOf), undefined);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});
