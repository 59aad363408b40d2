import { describe, expect, it } from '@jest/globals';
import type { Look } from '@dondoc/event-sourcing';
import { scenario } from '@dondoc/event-sourcing/testing';
import { acknowledgeTask, acknowledgingReckons } from '../task/decisions/acknowledge-task.js';
import { task } from '../task/task.state.js';
import {
  assignedFor,
  calendar as base,
  department,
  drafted,
  TASK,
  workingDaysFromReceipt,
} from '../task/testing/task.fixtures.js';
import type { CalendarEvent } from './calendar.events.js';
import { CALENDAR_ID, publishedCalendar } from './calendar.state.js';
import { calendarsOf } from './calendars.js';
import { onCalendar } from './on-calendar.js';

const RECEIVED = '2020-03-25T02:00:00.000Z';
const acknowledge = onCalendar(base, acknowledgeTask, (_, state) => acknowledgingReckons(state));
const history: readonly CalendarEvent[] = [
  { type: 'CalendarPublished', data: base.file },
  {
    type: 'CalendarAmended',
    data: {
      version: 'vn-2026.1+1',
      notice: { words: 'Thông báo', issuedOn: '2020-03-20' },
      daysOffAdded: [{ day: '2020-03-27', why: { vi: 'Nghỉ', en: 'Off' } }],
      daysOffWithdrawn: [],
      workedDaysAdded: [],
      workedDaysWithdrawn: [],
    },
  },
];
const aTask = scenario(task, TASK)
  .given(drafted({ deadline: workingDaysFromReceipt(3) }), {
    type: 'TaskAssigned',
    data: { issuedOn: '2020-03-24', deadlineVersion: 1 },
  })
  .by(department)
  .at(RECEIVED);

describe('a decision on the calendar', () => {
  it('is taken on that of the installation as long as none is published', () =>
    aTask.when(acknowledge, {}).thenMatching({
      type: 'TaskAcknowledged',
      data: { deadline: { calendarVersion: 'vn-2026.1', dueOn: '2020-03-30' } },
    }));
  it('is taken on the one in force, and cites it', () =>
    aTask
      .with(publishedCalendar, CALENDAR_ID, ...history)
      .when(acknowledge, {})
      .thenMatching({
        type: 'TaskAcknowledged',
        data: { deadline: { calendarVersion: 'vn-2026.1+1', dueOn: '2020-03-31' } },
      }));
  it('reads no calendar where it reckons with no day', async () => {
    const asked: string[] = [];
    const look: Look = async (aggregate) => {
      asked.push(aggregate.category);
      return aggregate.initial;
    };
    const known = scenario(task, TASK).given(drafted(), assignedFor('2020-06-30')).state;
    const circumstances = {
      id: TASK,
      actor: department,
      now: RECEIVED,
      occurredAt: RECEIVED,
      newId: () => TASK,
    };
    await acknowledge.lookUp?.({}, look, known, circumstances);
    expect(asked).toEqual([]);
    await acknowledge.lookUp?.({}, look, aTask.state, circumstances);
    expect(asked).toEqual(['calendar']);
  });
});

describe('the calendars of a log', () => {
  const { state } = scenario(publishedCalendar, CALENDAR_ID).given(...history);
  const look: Look = async (aggregate) =>
    // the one stream that is asked for
    (aggregate.category === 'calendar' ? state : aggregate.initial) as typeof aggregate.initial;
  it('are known by every version that a deadline may cite', async () => {
    const { inForce, cited } = await calendarsOf(look, base)();
    expect(inForce.version).toBe('vn-2026.1+1');
    expect([cited('vn-2026.1'), cited('vn-2026.1+1')].map((each) => each.isWorkingDay('2020-03-27'))).toEqual(
      [true, false],
    );
    expect(cited('vn-1999.1').version).toBe('vn-2026.1+1');
  });
  it('are built once', async () => {
    const known = calendarsOf(look, base);
    expect((await known()).inForce).toBe((await known()).inForce);
  });
});
