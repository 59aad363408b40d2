import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { decode, event, needsNewerBuild, NewerEventVersion, UnknownEventType } from './catalogue.js';
import type { StoredEvent } from './event.js';

const events = {
  TaskAssigned: event('TaskAssigned', z.strictObject({ dueOn: z.string(), lead: z.string() }), [
    // v1 had `deadline`, a timestamp
    {
      format: 2,
      up: ({ deadline, ...rest }: { deadline: string }) => ({ ...rest, dueOn: deadline.slice(0, 10) }),
    },
    // v2 had no lead
    { format: 3, up: (data: object) => ({ ...data, lead: 'unknown' }) },
  ]),
  TaskClosed: event('TaskClosed', z.strictObject({})),
};

const stored = (type: string, v: number, data: unknown): StoredEvent => ({
  id: 'e',
  stream: 'task-1',
  revision: 0,
  position: '0',
  type,
  v,
  data,
  meta: {
    origin: 'o',
    actor: 'a',
    occurredAt: '2020-01-06',
    recordedAt: '2020-01-06T01:00:00.000Z',
    commandId: 'c',
    commandHash: 'h',
    correlationId: 'k',
    salt: 's',
  },
});

describe('reading an event', () => {
  it.each([
    [1, { deadline: '2020-03-04T00:00:00Z' }, { dueOn: '2020-03-04', lead: 'unknown' }],
    [2, { dueOn: '2020-03-04' }, { dueOn: '2020-03-04', lead: 'unknown' }],
    [3, { dueOn: '2020-03-04', lead: 'sở' }, { dueOn: '2020-03-04', lead: 'sở' }],
  ])('of version %i gives the newest version', (v, data, newest) => {
    const event = decode(events, stored('TaskAssigned', v, data));
    expect(event).toMatchObject({
      type: 'TaskAssigned',
      data: newest,
      stream: 'task-1',
      revision: 0,
      id: 'e',
    });
  });

  it('leaves what is stored as it was', () => {
    const old = Object.freeze({ deadline: '2020-03-04T00:00:00Z' });
    decode(events, stored('TaskAssigned', 1, old));
    expect(old).toEqual({ deadline: '2020-03-04T00:00:00Z' });
  });

  it('of a type that is not in the catalogue stops with a sentence', () => {
    expect(() => decode(events, stored('TaskReopened', 1, {}))).toThrow(UnknownEventType);
    expect(() => decode(events, stored('TaskReopened', 1, {}))).toThrow(
      /does not know; start a newer version/,
    );
  });

  it.each(['toString', '__proto__', 'constructor'])('of a type called %s is unknown too', (type) => {
    expect(() => decode(events, stored(type, 1, {}))).toThrow(UnknownEventType);
  });

  it('of a newer version stops with a sentence', () => {
    expect(() => decode(events, stored('TaskAssigned', 4, {}))).toThrow(NewerEventVersion);
    expect(() => decode(events, stored('TaskAssigned', 4, {}))).toThrow(/version 4, but .* only up to 3/);
  });
});

describe('an error that only a newer build mends', () => {
  it('is one of reading, also when it has lost its class on the way from another thread', () => {
    const carried = Object.assign(new Error('the log holds …'), { name: 'NewerEventVersion' });
    expect([new UnknownEventType('TaskReopened'), carried].map(needsNewerBuild)).toEqual([true, true]);
    expect([new Error('disk full'), 'UnknownEventType', undefined].map(needsNewerBuild)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
