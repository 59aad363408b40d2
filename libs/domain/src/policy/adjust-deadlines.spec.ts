import { describe, expect, it } from '@jest/globals';
import type { EventMeta, LoggedEvent } from '@dondoc/event-sourcing';
import { CALENDAR_ID } from '../calendar/calendar.state.js';
import { CITY, id, TASK, PARENT, calendar } from '../task/testing/task.fixtures.js';
import { adjustDeadlines } from './adjust-deadlines.js';
import type { Find } from './find.js';
import { findNothing } from './testing/find-nothing.js';

const meta: EventMeta = {
  origin: id('e0'),
  actor: id('e1'),
  agency: CITY,
  occurredAt: '2020-06-15',
  recordedAt: '2020-06-15T03:00:00.000Z',
  commandId: id('e2'),
  commandHash: '0'.repeat(64),
  correlationId: id('e3'),
  salt: '0'.repeat(64),
};
const logged: Pick<LoggedEvent, 'id' | 'stream' | 'revision' | 'index' | 'position'> = {
  id: id('e4'),
  stream: `calendar-${CALENDAR_ID}`,
  revision: 1,
  index: 7,
  position: '7',
};
const asked: string[] = [];
const find: Find = {
  ...findNothing,
  tasksMovedBy: async (version) => {
    asked.push(version);
    return version === 'vn-2026.1+1' ? [PARENT, TASK] : [];
  },
};
const amended = {
  version: 'vn-2026.1+1',
  notice: { words: 'Thông báo', issuedOn: '2020-06-15' },
  daysOffAdded: [{ day: '2020-06-30', why: { vi: 'Nghỉ', en: 'Off' } }],
  daysOffWithdrawn: [],
  workedDaysAdded: [],
  workedDaysWithdrawn: [],
};

describe('a calendar amended by a notice', () => {
  it('has the deadlines worked out again that it moves, on the authority of who entered it', async () =>
    expect(
      await adjustDeadlines.seek?.CalendarAmended?.(
        { type: 'CalendarAmended', data: amended, meta, ...logged },
        find,
      ),
    ).toEqual(
      [PARENT, TASK].map((target) => ({
        command: 'RecalculateDeadline',
        target,
        body: { calendarVersion: 'vn-2026.1+1' },
        onBehalf: { agency: CITY },
      })),
    ));
  it('asks the same of a file that is published', async () => {
    const reactions = await adjustDeadlines.seek?.CalendarPublished?.(
      { type: 'CalendarPublished', data: calendar.file, meta, ...logged },
      find,
    );
    expect(reactions).toEqual([]);
    expect(asked).toContain('vn-2026.1');
  });
});
