import { decode, fold, idOf, type LoggedEvent } from '@dondoc/event-sourcing';
import { isOpen, task, taskEvents } from '@dondoc/domain';
import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor } from '../testing/written-log.js';

const events = storyEvents();
const ask = askViewsOf(events);
const found = async (params: Parameters<typeof ask<'openTasks'>>[1]) =>
  (await ask('openTasks', params)).map(({ taskId }) => taskId);
const end = events.length - 1;

/** The same from the tasks' own streams. */
const folded = (log: readonly LoggedEvent[]): readonly string[] => {
  const streams = Map.groupBy(
    log.filter(({ stream }) => stream.startsWith('task-')),
    ({ stream }) => idOf(stream),
  );
  return [...streams]
    .filter(([, own]) => {
      const state = fold(
        task,
        own.map((each) => decode(taskEvents, each)),
      );
      return state !== undefined && isOpen(state.lifecycle);
    })
    .map(([id]) => id)
    .toSorted();
};

describe('open tasks, as a policy finds them', () => {
  it('are those that were open at the event, whatever came after it', async () => {
    for (const index of [0, Math.floor(end / 3), Math.floor(end / 2), end])
      expect((await found({ index })).toSorted()).toEqual(folded(events.slice(0, index + 1)));
  });
  it('are narrowed to what hangs under one task', async () =>
    expect(await found({ index: end, parentTaskId: idFor('D23') })).toEqual([idFor('E5')]));
  it('are narrowed to what an agency leads, gave out or helps with', async () => {
    const lead = (await ask('openTasks', { index: end, parentTaskId: idFor('D23') }))[0]?.leadId;
    expect(await found({ index: end, agencyId: lead ?? '' })).toEqual([idFor('E5')]);
  });
  it('are narrowed to those with a last day from one on', async () => {
    const due = (await ask('openTasks', { index: end, dueFrom: '2020-09-30' })).map(({ dueOn }) => dueOn);
    expect(due.length).toBeGreaterThan(0);
    expect(due.every((day) => day !== undefined && day >= '2020-09-30')).toBe(true);
  });
});
