import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdFrom, holdingAt, type Intervals } from './dated.js';

interface Entry {
  readonly from: string;
  readonly place: number;
}

const moment = fc.integer({ min: 0, max: 9 }).map((n) => `2020-08-0${n}`);

it('what holds at an instant is the last word given about it, in whatever order the words came', () =>
  fc.assert(
    fc.property(fc.array(moment), moment, (froms, at) => {
      const entries = froms.map((from, place): Entry => ({ from, place }));
      const list = entries.reduce<Intervals<Entry>>(holdFrom, []);
      expect(holdingAt(list, at)).toEqual(entries.filter(({ from }) => from <= at).at(-1));
    }),
  ));

it('the list is in order, each entry at an instant of its own', () =>
  fc.assert(
    fc.property(fc.array(moment), (froms) => {
      const list = froms
        .map((from): Pick<Entry, 'from'> => ({ from }))
        .reduce<Intervals<Pick<Entry, 'from'>>>(holdFrom, []);
      expect(list.map(({ from }) => from)).toEqual([...new Set(list.map(({ from }) => from))].toSorted());
    }),
  ));
