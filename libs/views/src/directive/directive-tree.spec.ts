import { expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor } from '../testing/written-log.js';

const ask = askViewsOf(storyEvents());
const today = '2020-09-26';
const names = (tasks: readonly { readonly reference?: string | undefined }[] = []) =>
  tasks.map(({ reference }) => reference);

it('a directive lays out its clauses, their plan items and the tasks under each', async () => {
  const tree = await ask('directiveTree', { today, id: idFor('1043/QĐ-UBND') });
  const [first, second] = tree?.clauses ?? [];
  expect(names(first?.tasks)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  expect(first?.planItems.map(({ label, tasks }) => [label, ...names(tasks)])).toEqual([
    ['Mục 1', 'B1'],
    ['Mục 2', 'B2'],
    ['Mục 3', 'B3'],
    ['Mục 4', 'B4'],
    ['Mục 5', 'B5'],
  ]);
  expect(second).toMatchObject({ notApplicable: 'Không thuộc chức năng', tasks: [], planItems: [] });
  expect(tree?.planItems.map(({ label, tasks }) => [label, ...names(tasks)])).toEqual([['Mục 6', 'B6']]);
});

it('sub-tasks stand under their parents', async () => {
  const tree = await ask('directiveTree', { today, id: idFor('9904/UBND-VX') });
  expect(names(tree?.tasks)).toEqual(['C1', 'C2', 'C3', 'C4']);
  const districts = tree?.tasks[1]?.children ?? [];
  expect(districts).toHaveLength(24);
  expect(names(districts[15]?.children)).toEqual(['E1', 'E2', 'E3']);
});

it('a directive is not there before it was issued', async () => {
  const asOf = '2020-08-13';
  expect(await ask('directiveTree', { today, asOf, id: idFor('9904/UBND-VX') })).toBeUndefined();
  expect((await ask('directives', { today, asOf })).total).toBe(1);
});

it('the register of directives counts tasks and citations that name no document', async () => {
  const { items } = await ask('directives', { today, text: 'uy ban 9904' });
  expect(items).toEqual([]);
  const found = await ask('directives', { today, text: '9904 vx' });
  expect(found.items[0]).toMatchObject({
    tasks: { total: 33, open: 8, overdue: 2 },
    unresolvedCitations: 1,
  });
});
