import { describe, expect, it } from '@jest/globals';
import {
  CommandReused,
  EventOutOfSchema,
  EventTooLarge,
  NewerEventVersion,
  NotInThisFormat,
  OutcomeUnknown,
  Rejected,
  RevisionConflict,
  RevisionStale,
  StoreUnavailable,
  UnknownEventType,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { calendarFile } from '@dondoc/config';
import { domainCommands, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import { Malformed } from '@dondoc/runtime';
import { problemOf } from './problem-of.js';
import { problemBody } from './send-problem.js';

const calendar = workingCalendar(workingCalendarFile.parse(calendarFile));
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
    [new Malformed([{ path: 'a', sentence }]), 400, 'malformed'],
    [new Rejected('no', 'authority', sentence), 403, 'no'],
    [new Rejected('no', 'missing', sentence), 404, 'no'],
    [new Rejected('no', 'lifecycle', sentence), 409, 'no'],
    [new Rejected('no', 'rule', sentence), 422, 'no'],
    [new RevisionStale('task-1', 3, last('account-1')), 412, 'revision-stale'],
    [new RevisionStale('task-1', 3, undefined), 412, 'revision-stale'],
    [new CommandReused('c'), 422, 'idempotency-key-reused'],
    [new EventTooLarge('task-1', 70_000, 65_536), 413, 'too-large'],
    [new EventOutOfSchema('TaskDrafted', 'x'), 422, 'not-storable'],
    [new UnknownEventType('TaskReopened'), 503, 'node-too-old'],
    [new NewerEventVersion('TaskDrafted', 3, 2), 503, 'node-too-old'],
    [new NotInThisFormat('TaskReopened', 2, 1), 503, 'upgrade-unfinished'],
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
    expect(problemBody(problem, 'vi').detail).toBe(
      'Nhiệm vụ vừa được Nguyễn Văn A cập nhật lúc 08 giờ 00 ngày 02/01/2020; nội dung của bạn đã được giữ, hãy xem thay đổi rồi gửi lại.',
    );
    expect(problemBody(problem, 'en').detail).toBe(
      'Changed by Nguyễn Văn A at 08:00 on 2 January 2020; your text is kept, review and resend.',
    );
    expect(problem.details).toMatchObject({ seen: 3, revision: 4, type: 'WorkStarted' });
  });

  it('has a noun for whatever people change', () => {
    const categories = new Set(domainCommands({ calendar }).map(({ category }) => category));
    for (const category of categories) {
      const stale = new RevisionStale('x', 3, { ...last('account-1'), stream: `${category}-1` });
      expect(problemOf(stale, nameOf).sentence.vi).not.toMatch(/^Bản ghi/);
    }
  });

  it('names each fault in the language of the client, its path as it is', () => {
    const problem = problemOf(new Malformed([{ path: 'a[1].b', sentence }]), nameOf);
    const faults = (language: string) => problemBody(problem, language).details;
    expect(faults('vi')).toEqual({ faults: [{ path: 'a[1].b', message: 'Không được.' }] });
    expect(faults('en')).toEqual({ faults: [{ path: 'a[1].b', message: 'Not allowed.' }] });
  });

  it('tells when to try again', () => {
    expect(problemOf(new StoreUnavailable('full', 7), nameOf).headers).toEqual({ 'retry-after': '7' });
  });

  it('tells nothing of our inside', () => {
    const body = problemBody(problemOf(new TypeError('secret detail'), nameOf), undefined);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});
