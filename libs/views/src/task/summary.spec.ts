import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor } from '../testing/written-log.js';
import type { StatusSummary } from './summary.answer.js';

const today = '2020-09-26';

const ask = askViewsOf(storyEvents());

const nonZero = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

describe('the status of the story on 26/9/2020', () => {
  it('has 45 tasks, all levels together', async () => {
    const answer = await ask('summary', { today });
    expect(answer.total).toBe(45);
    expect(answer.scope).toBe('all-levels');
    expect(nonZero(answer.byLifecycle)).toEqual({
      Acknowledged: 1,
      InProgress: 14,
      AwaitingAcceptance: 1,
      Completed: 29,
    });
    expect(nonZero(answer.byTimeliness)).toEqual({
      NoDeadline: 2,
      OnTrack: 9,
      DueSoon: 2,
      Overdue: 2,
      SubmittedOnTime: 1,
      CompletedOnTime: 28,
      CompletedLate: 1,
    });
    expect(answer.cells).toEqual({
      completedOnTime: 28,
      completedLate: 1,
      openInTime: 12,
      openOverdue: 2,
      openNoDeadline: 2,
    });
    expect(nonZero(answer.byLevel)).toEqual({ city: 10, unit: 6, district: 24, commune: 5 });
    expect(answer.rates).toEqual({ approved: { onTime: 28, of: 31 }, original: { onTime: 28, of: 32 } });
    expect(answer.formula.approved.en).toContain('28/31 = 90.3 %');
  });

  it('counts days of the calendar in its bands: D23 12, E5 19, and four days left for C4 and D24', async () => {
    const { bands } = await ask('summary', { today });
    const shown = (of: typeof bands.left) => of.map(({ from, to, count }) => [from, to, count]);
    expect(shown(bands.overdue)).toEqual([
      [1, 14, 1],
      [15, 30, 1],
      [31, undefined, 0],
    ]);
    expect(shown(bands.left)).toEqual([
      [0, 3, 0],
      [4, 7, 2],
      [8, 30, 1],
      [31, undefined, 8],
    ]);
  });

  it('is for UBND TP what it assigned itself', async () => {
    const answer = await ask('summary', { today, filter: { issuerId: idFor('UBND TP') } });
    expect(answer.total).toBe(34);
    expect(answer.scope).toBe('assigning-agency');
    expect(answer.rates).toEqual({ approved: { onTime: 24, of: 26 }, original: { onTime: 24, of: 27 } });
  });

  it('groups by level, largest first', async () => {
    const { groups } = await ask('summary', { today, by: 'level' });
    expect(groups.map(({ key, total }) => [key, total])).toEqual([
      ['district', 24],
      ['city', 10],
      ['unit', 6],
      ['commune', 5],
    ]);
  });

  it('counts a task under the directive of its plan or of its parent', async () => {
    const { groups } = await ask('summary', { today, by: 'directive' });
    expect(groups.map(({ key, total }) => [key, total])).toEqual([
      [idFor('9904/UBND-VX'), 33],
      [idFor('1043/QĐ-UBND'), 12],
    ]);
  });
});

describe('the status of the story on earlier days', () => {
  const on = (asOf: string): Promise<StatusSummary> => ask('summary', { today, asOf });

  it('06/08: 12 tasks, 4 of them completed', async () =>
    expect(nonZero((await on('2020-08-06')).byTimeliness)).toEqual({ CompletedOnTime: 4, OnTrack: 8 }));
  it('14/08: 40 tasks', async () => expect((await on('2020-08-14')).total).toBe(40));
  it('18/09: three overdue, none due soon', async () =>
    expect((await on('2020-09-18')).byTimeliness).toMatchObject({
      Overdue: 3,
      OnTrack: 11,
      DueSoon: 0,
      CompletedLate: 0,
    }));

  it('compares 18/09 with 26/09 by what changed', async () => {
    const { changes } = await ask('compare', { today, from: '2020-09-18', to: '2020-09-26' });
    expect(
      changes.map(({ task, before, after }) => [
        task.reference,
        before?.timeliness?.kind,
        after.timeliness?.kind,
      ]),
    ).toEqual([
      ['C4', 'OnTrack', 'DueSoon'],
      ['D22', 'Overdue', 'CompletedLate'],
      ['D24', 'OnTrack', 'DueSoon'],
    ]);
  });
});
