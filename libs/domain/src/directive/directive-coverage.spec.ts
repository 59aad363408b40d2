import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS } from '../agency/agency.events.js';
import { coverageOf, type Reach } from './directive-coverage.js';

const clause = (clauseId: string) => ({ clauseId, label: clauseId, content: 'x' });
const item = (itemId: string, ...clauseIds: string[]) => ({
  itemId,
  label: itemId,
  content: 'x',
  clauseIds,
  basis: [],
});
const reach: Reach = {
  clauses: [clause('1'), clause('2'), clause('3'), { ...clause('4'), ended: true }],
  plans: [
    { id: 'plan', items: [item('a', '1'), item('b', '1')], notApplicable: [{ clauseId: '2', reason: 'x' }] },
  ],
  tasks: [
    { leadId: 'district one', planItemId: 'a', isReported: true },
    { leadId: 'district two', clauseId: '3', isReported: false },
  ],
  agencies: [
    { id: 'district one', level: 'district' },
    { id: 'district two', level: 'district' },
    { id: 'commune', level: 'commune' },
  ],
};

describe('the coverage of a directive', () => {
  const found = coverageOf(reach);
  it('leaves clauses that no plan carries out and none sets aside', () =>
    expect(found.withoutItem).toEqual(['3']));
  it('counts a task of a plan item for the clause that the item carries out', () => {
    expect(found.withoutTask).toEqual([]);
    expect(found.clauses.map(({ tasks }) => tasks)).toEqual([1, 0, 1]);
  });
  it('asks nothing of a clause that has ended', () =>
    expect(found.clauses.map(({ clauseId }) => clauseId)).toEqual(['1', '2', '3']));
  it('leaves plan items from which no task came', () =>
    expect(found.itemsWithoutTask).toEqual([{ planId: 'plan', itemId: 'b', label: 'b' }]));
  it('tells of each level who has no task, and who reported nothing', () =>
    expect(found.levels).toEqual([
      {
        level: 'district',
        agencies: 2,
        withTask: 2,
        withReport: 1,
        withoutTask: [],
        withoutReport: ['district two'],
      },
      {
        level: 'commune',
        agencies: 1,
        withTask: 0,
        withReport: 0,
        withoutTask: ['commune'],
        withoutReport: [],
      },
    ]));
  it('only grows with another task, whatever there was', () =>
    fc.assert(
      fc.property(
        fc.record({
          leadId: fc.constantFrom('district one', 'district two', 'commune'),
          clauseId: fc.constantFrom('1', '2', '3', undefined),
          planItemId: fc.constantFrom('a', 'b', undefined),
          isReported: fc.boolean(),
        }),
        (task) => {
          const more = coverageOf({ ...reach, tasks: [...reach.tasks, task] });
          expect(more.withoutTask.length).toBeLessThanOrEqual(found.withoutTask.length);
          expect(more.itemsWithoutTask.length).toBeLessThanOrEqual(found.itemsWithoutTask.length);
          for (const level of LEVELS) {
            const without = (of: typeof found) =>
              of.levels.find((each) => each.level === level)?.withoutTask.length ?? 0;
            expect(without(more)).toBeLessThanOrEqual(without(found));
          }
        },
      ),
    ));
});
