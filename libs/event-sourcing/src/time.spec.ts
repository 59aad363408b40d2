import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockOf,
  dayOf,
  endOf,
  instantOf,
  isCalendarDay,
  isInstant,
  isoWeekday,
  parseInstant,
  startOf,
} from './time.js';

describe('a day of the calendar', () => {
  it.each([
    ['2020-02-29', true],
    ['2020-02-30', false],
    ['2021-02-29', false],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020', false],
    ['2020-W10', false],
    ['2020-1-5', false],
    ['2020-01-05T00:00:00.000Z', false],
    [' 2020-01-05', false],
  ])('%j is one: %s', (value, valid) => {
    expect(isCalendarDay(value)).toBe(valid);
  });
});

describe('an instant', () => {
  it.each([
    ['2020-01-06T01:00:00.000Z', true],
    ['2020-01-06T01:00:00Z', false],
    ['2020-01-06T01:00:00.0000Z', false],
    ['2020-01-06T08:00:00.000+07:00', false],
    ['2020-02-30T01:00:00.000Z', false],
    ['2020-01-06T24:00:00.000Z', false],
    ['2020-01-06T01:60:00.000Z', false],
    ['2020-01-06', false],
  ])('%j is in stored form: %s', (value, valid) => {
    expect(isInstant(value)).toBe(valid);
  });

  it.each([
    ['2020-01-06T08:00:00+07:00', '2020-01-06T01:00:00.000Z'],
    ['2020-01-06T08:00+07:00', '2020-01-06T01:00:00.000Z'],
    ['2020-01-06T01:00:00.123456789Z', '2020-01-06T01:00:00.123Z'],
    ['2020-01-06T08:00:00', undefined],
    ['2020-02-30T08:00:00Z', undefined],
    ['0000-01-01T00:00:00+07:00', undefined],
    ['9999-12-31T23:00:00-07:00', undefined],
    ['2020-01-06', undefined],
    ['hôm nay', undefined],
  ])('%j is brought to %s', (value, stored) => {
    expect(parseInstant(value)).toBe(stored);
  });

  it('has one textual form, so that text orders as time does', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect([isInstant(a.toISOString()), a.toISOString() < b.toISOString()]).toEqual([true, a < b]);
      }),
    );
  });
});

describe('a day in Vietnam', () => {
  it('has the clock that its instants were made with', () => {
    for (const time of ['00:00', '06:59', '07:00', '08:05', '23:59'])
      expect(clockOf(instantOf('2020-09-14', time))).toBe(time);
  });

  it('is a Monday once in seven days', () => {
    const week = ['2020-09-14', '2020-09-15', '2020-09-16', '2020-09-17', '2020-09-18', '2020-09-19'];
    expect([...week, '2020-09-20', '2020-09-21'].map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
  });

  it('begins seven hours before the day in UTC', () => {
    expect(startOf('2020-01-06')).toBe('2020-01-05T17:00:00.000Z');
    expect(endOf('2020-01-06')).toBe('2020-01-06T16:59:59.999Z');
    expect(instantOf('2020-09-14', '08:00')).toBe('2020-09-14T01:00:00.000Z');
  });

  it.each([
    ['2020-01-05T16:59:59.999Z', '2020-01-05'],
    ['2020-01-05T17:00:00.000Z', '2020-01-06'],
    ['2020-01-06', '2020-01-06'],
  ])('of %s is %s', (at, day) => {
    expect(dayOf(at)).toBe(day);
  });

  it('holds every instant from its first to its last', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect([dayOf(startOf(day)), dayOf(endOf(day))]).toEqual([day, day]);
      }),
    );
  });
});
