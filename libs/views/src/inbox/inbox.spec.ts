import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answer } from '../thread/answers-by-name.js';
import { anyDay, anyHistory } from '../testing/any-history.js';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { tablesOf } from '../testing/tables-of.js';
import { idFor } from '../testing/written-log.js';
import { INBOX_REASONS } from './inbox.answer.js';
import type { ReaderAtWork } from './reader-at-work.js';

const today = '2020-09-26';
const ask = askViewsOf(storyEvents());

const at = (agency: string, roles: readonly string[], commands: readonly string[] = []): ReaderAtWork => ({
  actor: { accountId: idFor('someone'), agencyId: idFor(agency), postIds: [], roles },
  commands,
});
const LEAD = ['AcknowledgeTask', 'StartWork', 'SubmitCompletion'];
const ISSUER = ['AcceptCompletion', 'ReturnCompletion', 'ApproveExtension', 'RejectExtension'];
const city = at('UBND TP', ['tracking-officer'], ISSUER);

const nonZero = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

describe('the inbox of a lead', () => {
  it('says that the work is overdue, and which act comes next', async () => {
    const { items, counts } = await ask('inbox', { today, who: at('UBND MH-23', ['head'], LEAD) });
    expect(items.map(({ task, reasons, next }) => [task.reference, reasons, next])).toEqual([
      ['D23', ['overdue'], 'SubmitCompletion'],
    ]);
    expect(nonZero(counts)).toEqual({ overdue: 1 });
  });

  it('holds what was returned until it is submitted again', async () => {
    const who = at('UBND MH-20', ['head'], LEAD);
    const on = async (asOf: string) => (await ask('inbox', { today, asOf, who })).items;
    expect((await on('2020-09-11')).map(({ reasons }) => reasons)).toEqual([['returned', 'due-soon']]);
    expect(await on('2020-09-14')).toEqual([]);
  });

  it('tells what comes nearest even if nothing presses', async () => {
    const { items, nearest } = await ask('inbox', { today, who: at('SNV', ['head'], LEAD) });
    expect(items.map(({ reasons }) => reasons[0])).toContain('open');
    expect(nearest?.reference).toBe('C4');
  });

  it('offers no act that the role table closes', async () => {
    const { items } = await ask('inbox', { today, who: at('UBND MH-23', ['leader']) });
    expect(items.map(({ next }) => next)).toEqual([undefined]);
  });
});

describe('what an issuer decides', () => {
  it('is the submission of MH-21 on 26/9, in inbox and queue alike', async () => {
    const { items } = await ask('inbox', { today, who: city });
    expect(items.map(({ task, reasons, next }) => [task.reference, reasons, next])).toEqual([
      ['D21', ['to-accept'], 'AcceptCompletion'],
    ]);
    const queue = await ask('decisions', { today, who: city });
    expect(
      queue.items.map(({ kind, since, waitingWorkingDays, late }) => [kind, since, waitingWorkingDays, late]),
    ).toEqual([['acceptance', '2020-09-14', 9, false]]);
    expect(queue.counts).toEqual({
      ...{ waiting: 1, acceptance: 1, extension: 0, dispute: 0, late: 0 },
      longestWorkingDays: 9,
    });
    expect(queue.items[0]?.submission?.result).toBe('Đã xong');
  });

  it('is the extension of MH-24 from the day it asked to the day of the answer', async () => {
    const extensionsOn = async (asOf: string) =>
      (await ask('decisions', { today, asOf, who: city, kind: 'extension' })).items.map(
        ({ task, extension }) => [task.reference, extension?.newDueOn],
      );
    expect(await extensionsOn('2020-09-07')).toEqual([]);
    expect(await extensionsOn('2020-09-09')).toEqual([['D24', '2020-09-30']]);
    expect(await extensionsOn('2020-09-10')).toEqual([]);
  });

  it('is nothing for a post that may not decide', async () =>
    expect((await ask('decisions', { today, who: at('UBND TP', ['clerk']) })).total).toBe(0));
});

describe('every number of an inbox', () => {
  const readers = [at('lead', ['head'], LEAD), at('issuer', ['head'], ISSUER)];
  it('is the length of the list behind it, whatever happened', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, fc.constantFrom(...readers), (events, asOf, who) => {
        const { db, reader } = tablesOf(events);
        const time = { today: asOf, asOf, who };
        const { counts, total } = answer(reader, 'inbox', time);
        for (const reason of INBOX_REASONS)
          expect(answer(reader, 'inbox', { ...time, reason: [reason] }).total).toBe(counts[reason]);
        expect(answer(reader, 'inbox', { ...time, reason: INBOX_REASONS }).total).toBe(total);
        const queue = answer(reader, 'decisions', time);
        expect(queue.total).toBe(queue.counts.waiting);
        expect(answer(reader, 'decisions', { ...time, late: true }).total).toBe(queue.counts.late);
        expect(answer(reader, 'decisions', { ...time, kind: 'extension' }).total).toBe(
          queue.counts.extension,
        );
        db.close();
      }),
      { numRuns: 60 },
    ));
});
