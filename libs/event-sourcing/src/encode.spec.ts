import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { event, UnknownEventType, widened } from './catalogue.js';
import { encode, EventOutOfSchema, formatsOf, NotInThisFormat } from './encode.js';

const events = {
  TaskAssigned: event('TaskAssigned', z.strictObject({ dueOn: z.string(), leadId: z.string() }), [
    // v1 had `deadline`, a timestamp; no build that reads only v1 runs any more
    { format: 2, up: ({ deadline }: { deadline: string }) => ({ dueOn: deadline.slice(0, 10), lead: '?' }) },
    // v2 called the lead's id `lead`
    {
      format: 4,
      up: ({ lead, ...rest }: { lead: string }) => ({ ...rest, leadId: lead }),
      back: {
        down: ({ leadId, ...rest }: { leadId: string }) => ({ ...rest, lead: leadId }),
        schema: z.strictObject({ dueOn: z.string(), lead: z.string().min(2) }),
      },
    },
  ]),
  TaskClosed: event('TaskClosed', z.strictObject({})),
  TaskReopened: event('TaskReopened', z.strictObject({}), [], 3),
  TaskDrafted: event('TaskDrafted', z.strictObject({ content: z.string(), urgency: z.string().optional() }), [
    widened(3, z.strictObject({ content: z.string() })),
  ]),
};
const assigned = { type: 'TaskAssigned', data: { dueOn: '2020-03-04', leadId: 'sở' } };

describe('writing an event', () => {
  it('gives the newest version, which is the number of upcasts plus one', () => {
    expect(encode(events, assigned)).toEqual({ ...assigned, v: 3 });
    expect(encode(events, { type: 'TaskClosed', data: {} })).toMatchObject({ v: 1 });
  });

  it.each([
    ['lacks a field', { dueOn: '2020-03-04' }, /leadId/],
    ['has one too many', { dueOn: '2020-03-04', leadId: 'sở', extra: 1 }, /extra/],
    ['is in an older version', { dueOn: '2020-03-04', lead: 'sở' }, /leadId/],
  ])('that %s is refused by name', (_, data, fault) => {
    expect(() => encode(events, { type: 'TaskAssigned', data })).toThrow(EventOutOfSchema);
    expect(() => encode(events, { type: 'TaskAssigned', data })).toThrow(fault);
  });

  it('of an unknown type is refused', () => {
    expect(() => encode(events, { type: 'TaskMoved', data: {} })).toThrow(UnknownEventType);
  });
});

describe('writing in an older format', () => {
  it.each([
    [2, 2, { dueOn: '2020-03-04', lead: 'sở' }],
    [3, 2, { dueOn: '2020-03-04', lead: 'sở' }],
    [4, 3, assigned.data],
    [5, 3, assigned.data],
  ])('%i gives version %i, which a build of that format reads', (format, v, data) => {
    expect(encode(events, assigned, format)).toEqual({ type: 'TaskAssigned', v, data });
  });

  it('leaves the event itself as it was', () => {
    encode(events, Object.freeze({ ...assigned, data: Object.freeze(assigned.data) }), 2);
    expect(assigned.data).toEqual({ dueOn: '2020-03-04', leadId: 'sở' });
  });

  it('checks the schema of the version that is written', () => {
    const short = { type: 'TaskAssigned', data: { dueOn: '2020-03-04', leadId: 's' } };
    expect(() => encode(events, short, 2)).toThrow(EventOutOfSchema);
    expect(encode(events, short)).toMatchObject({ v: 3 });
  });

  it('never invents a way back', () => {
    expect(() => encode(events, assigned, 1)).toThrow(/can no longer be written in version 1/);
  });

  it('gives the version before where that can say the same, and refuses what only the newer one says', () => {
    const drafted = { type: 'TaskDrafted', data: { content: 'Tự kiểm tra' } };
    const urgent = { ...drafted, data: { ...drafted.data, urgency: 'hỏa tốc' } };
    expect(encode(events, drafted, 2)).toEqual({ ...drafted, v: 1 });
    expect(() => encode(events, urgent, 2)).toThrow(NotInThisFormat);
    expect(encode(events, urgent, 3)).toEqual({ ...urgent, v: 2 });
  });

  it('refuses a type that came later, which an older build would not know', () => {
    const reopened = { type: 'TaskReopened', data: {} };
    expect(() => encode(events, reopened, 2)).toThrow(NotInThisFormat);
    expect(encode(events, reopened, 3)).toMatchObject({ v: 1 });
  });
});

describe('the formats of a catalogue', () => {
  it('end with its newest type or version, and begin where no way back was left out', () =>
    expect(formatsOf(events)).toEqual({ oldest: 2, newest: 4 }));

  it('are one where nothing has changed yet', () =>
    expect(formatsOf({ TaskClosed: events.TaskClosed })).toEqual({ oldest: 1, newest: 1 }));

  it('count a new type too', () =>
    expect(formatsOf({ TaskReopened: events.TaskReopened })).toEqual({ oldest: 1, newest: 3 }));
});
