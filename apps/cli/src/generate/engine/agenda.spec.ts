import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Agenda } from './agenda.js';

describe('an agenda', () => {
  it('gives what is due in order of time, and at one time in the order in which it was entered', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (hours) => {
        const agenda = new Agenda<readonly [number, number]>();
        const entered = hours.map((hour, order) => [hour, order] as const);
        for (const item of entered) agenda.add(`2020-01-02T0${item[0]}:00:00.000Z`, item);
        const taken = entered.map(() => agenda.take());
        expect(taken).toEqual(entered.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(agenda.size).toBe(0);
      }),
    ));

  it('knows when the next thing is due', () => {
    const agenda = new Agenda<string>();
    expect(agenda.next).toBeUndefined();
    expect(agenda.take()).toBeUndefined();
    agenda.add('2020-01-03T01:00:00.000Z', 'later');
    agenda.add('2020-01-02T01:00:00.000Z', 'first');
    expect(agenda.next).toBe('2020-01-02T01:00:00.000Z');
  });
});
