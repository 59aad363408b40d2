import { describe, expect, it } from '@jest/globals';
import { tablesOf } from '../testing/tables-of.js';
import { askedOnce } from './asked-once.js';

describe('a question that was asked before', () => {
  const { reader } = tablesOf([]);
  const counting = () => {
    let worked = 0;
    return { work: () => (worked += 1), times: () => worked };
  };

  it('has the same answer, without the work', () => {
    const ask = askedOnce<number>({ most: 2 });
    const { work, times } = counting();
    expect([ask(reader, [1, 'a'], work), ask(reader, [1, 'a'], work)]).toEqual([1, 1]);
    expect(ask(reader, [2, 'a'], work)).toBe(2);
    expect(times()).toBe(2);
  });

  it('is forgotten once as many others were asked since', () => {
    const ask = askedOnce<number>({ most: 2 });
    const { work } = counting();
    for (const question of ['a', 'b', 'a', 'c']) ask(reader, [question], work);
    expect(ask(reader, ['a'], work)).toBe(1);
    expect(ask(reader, ['b'], work)).toBe(4);
  });

  it('is not kept where its answer is not worth it, nor for another reader', () => {
    const ask = askedOnce<number>({ most: 2, isWorth: (answer) => answer > 1 });
    const { work } = counting();
    expect([ask(reader, ['a'], work), ask(reader, ['a'], work), ask(reader, ['a'], work)]).toEqual([1, 2, 2]);
    expect(ask(tablesOf([]).reader, ['a'], work)).toBe(3);
  });
});
