import { describe, expect, it } from '@jest/globals';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { allReads } from '../reads/all-reads.js';
import { Problem } from './problem.js';
import { count, day, flag, moment, page, readQuery, several, timeFrame } from './read-route.js';

const faultsOf = (schema: z.ZodObject, given: Readonly<Record<string, unknown>>) => {
  try {
    readQuery(schema, given);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.faults;
    throw error;
  }
};

const GENERAL = /không đúng quy định/;

describe('what is wrong with a query', () => {
  it.each([
    ['a day', { x: day() }, '2020-02-30', /ngày có thật/],
    ['a moment', { x: moment() }, '2020-01-02T08:00', /múi giờ/],
    ['a day or a moment', { x: timeFrame.knownAt }, 'x', /ngày có thật hoặc thời điểm/],
    ['a count', { x: count(1, 5) }, '-1', /số nguyên/],
    ['a count within bounds', { x: count(1, 5) }, '6', /từ 1 đến 5/],
    ['a cursor', { x: page.cursor }, 'x', /trang kết quả/],
    ['yes or no', { x: flag() }, 'x', /một trong các giá trị: true, false/],
    ['several words', { x: several(['a', 'b']) }, 'a,c', /một trong các giá trị: a, b/],
    ['an id', { x: uuid() }, 'x', /UUID/],
    ['a short text', { x: z.string().max(3) }, 'long', /tối đa 3 ký tự/],
    ['one value', { x: z.string() }, ['a', 'b'], /chỉ nêu một lần/],
  ])('is told for %s in Vietnamese beside English', (_, shape, given, vi) => {
    const [fault, ...more] = faultsOf(z.strictObject(shape), { x: given });
    expect(more).toEqual([]);
    expect(fault?.path).toMatch(/^x/);
    expect(fault?.sentence.vi).toMatch(vi);
    expect(fault?.sentence.en).not.toBe('');
  });

  it('names each parameter that there is not', () =>
    expect(faultsOf(z.strictObject({}), { a: '1', b: '2' }).map(({ path }) => path)).toEqual(['a', 'b']));

  it.each(allReads.map(({ path, query }) => [path, query] as const))(
    'has words for all of %s',
    (_, query) => {
      const given = ['\u0000'.repeat(2000), ['a', 'b']].map((value) =>
        Object.fromEntries([...Object.keys(query.shape), 'odd'].map((name) => [name, value])),
      );
      for (const { sentence } of given.flatMap((each) => faultsOf(query, each)))
        expect(sentence.vi).not.toMatch(GENERAL);
    },
  );
});
