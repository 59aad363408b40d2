import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-26';
const ask = askViewsOf(storyEvents());

const issued = (number: string, more: object = {}) => ({
  issuerId: idFor('UBND TP'),
  number,
  issuedOn: '2020-03-01',
  summary: `Văn bản ${number}`,
  basis: [],
  clauses: [],
  visibility: { restricted: false, agencyIds: [] },
  ...more,
});
const directive = (number: string) => `directive-${idFor(number)}`;
const hidden = { restricted: true, agencyIds: [] };

const register = new WrittenLog()
  .add(directive('1'), 'DirectiveIssued', issued('1'), '2020-03-01')
  .add(
    directive('2'),
    'DirectiveIssued',
    issued('2', { basis: [{ words: 'Văn bản 1', documentId: idFor('1') }], issuedOn: '2020-03-02' }),
    '2020-03-02',
  )
  .add(
    directive('10'),
    'DirectiveIssued',
    issued('10', {
      basis: [{ words: 'Văn bản 1', documentId: idFor('1') }, { words: 'Chỉ thị 19' }],
      visibility: hidden,
      issuedOn: '2021-01-04',
    }),
    '2021-01-04',
  );
const askRegister = askViewsOf(register.events);
const outsider = { visibleTo: [idFor('SNV')] };

describe('the numbers on top of the register', () => {
  it('are the lengths of the lists behind them', async () => {
    for (const asOf of ['2020-03-01', '2020-04-14', '2020-08-14', today]) {
      const { counts, total } = await ask('directives', { today, asOf });
      expect(counts.total).toBe(total);
      for (const flag of ['withoutTasks', 'unresolved'] as const)
        expect((await ask('directives', { today, asOf, [flag]: true })).total).toBe(counts[flag]);
    }
    expect((await ask('directives', { today })).counts).toEqual({ total: 2, withoutTasks: 0, unresolved: 2 });
  });

  it('count what has no tasks, and what cites a paper that nobody has found', async () => {
    const { counts } = await askRegister('directives', { today: '2021-02-01' });
    expect(counts).toEqual({ total: 3, withoutTasks: 3, unresolved: 1 });
  });

  it('leave out what the reader may not see', async () => {
    const { counts, items } = await askRegister('directives', { today: '2021-02-01', ...outsider });
    expect(counts).toEqual({ total: 2, withoutTasks: 2, unresolved: 0 });
    expect(items.map(({ number }) => number)).toEqual(['2', '1']);
  });

  it('are those of one year where a year is asked for', async () =>
    expect((await askRegister('directives', { today: '2021-02-01', year: 2020 })).counts.total).toBe(2));
});

describe('the order of the register', () => {
  it('takes numbers as numbers', async () => {
    const { items } = await askRegister('directives', {
      today: '2021-02-01',
      sort: 'number',
      descending: true,
    });
    expect(items.map(({ number }) => number)).toEqual(['10', '2', '1']);
  });
});

describe('the papers around a directive', () => {
  const around = async (visible: object = {}, asOf = '2021-02-01') => {
    const found = await askRegister('directive', { today: '2021-02-01', asOf, id: idFor('1'), ...visible });
    return found?.citedBy.map(({ number }) => number);
  };
  it('are those that cite it, as far as the reader may see them', async () => {
    expect(await around()).toEqual(['2', '10']);
    expect(await around(outsider)).toEqual(['2']);
    expect(await around({}, '2020-03-01')).toEqual([]);
  });
  it('are the plans that carry it out', async () => {
    const found = await ask('directive', { today, id: idFor('1043/QĐ-UBND') });
    expect(found?.citedBy).toEqual([
      expect.objectContaining({ kind: 'plan', number: '1404/KH-SNV', issuerId: idFor('SNV') }),
    ]);
  });
  it('are those of its basis, by number and day', async () => {
    const found = await askRegister('directive', { today: '2021-02-01', id: idFor('2') });
    expect(found?.cites.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([['1', '2020-03-01']]);
  });
  it('are found by id in whatever register', async () => {
    const ids = [idFor('1404/KH-SNV'), idFor('9904/UBND-VX'), idFor('nobody')];
    expect((await ask('papers', { today, ids })).map(({ kind }) => kind)).toEqual(['plan', 'directive']);
  });
});
