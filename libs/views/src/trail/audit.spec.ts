import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { at, storyEvents } from '../testing/story.js';
import { idFor } from '../testing/written-log.js';

const events = storyEvents();
const ask = askViewsOf(events);

describe('the trail', () => {
  it('holds every event of the log once, page by page', async () => {
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await ask('audit', { after, limit: 90 });
      seen.push(...page.items.map(({ index }) => index));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(events.map(({ index }) => index));
  });
  it('finds the events of a directive, those of its tasks and sub-tasks among them', async () => {
    const { items } = await ask('audit', { directiveId: idFor('9904/UBND-VX'), limit: 1000 });
    const streams = new Set(items.map(({ stream }) => stream));
    expect(streams.size).toBe(1 + 4 + 24 + 5);
    expect(streams).toContain(`task-${idFor('E5')}`);
  });
  it('finds what occurred in a time', async () => {
    const { items } = await ask('audit', { occurredFrom: at('08-31 00:00'), occurredTo: at('08-31 23:59') });
    expect(items).toMatchObject([
      { type: 'CompletionSubmitted', taskId: idFor('E1'), recordedAt: at('09-01 07:30') },
    ]);
  });
  it('finds by type, stream and what was known, newest first', async () => {
    const stream = `task-${idFor('D24')}`;
    const { items } = await ask('audit', { stream, knownAt: '2020-09-08', newestFirst: true, limit: 2 });
    expect(items.map(({ type }) => type)).toEqual(['ExtensionRequested', 'WorkStarted']);
    expect((await ask('audit', { type: 'CompletionReturned' })).items).toHaveLength(1);
  });
});
