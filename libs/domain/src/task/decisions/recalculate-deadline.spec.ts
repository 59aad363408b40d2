import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { CalendarAmendment, CalendarEvent } from '../../calendar/calendar.events.js';
import { CALENDAR_ID, publishedCalendar } from '../../calendar/calendar.state.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import { resolveDeadline } from '../../deadline/resolve-deadline.js';
import type { TaskEvent } from '../task.events.js';
import { approvedDeadline, originalDeadline, task } from '../task.state.js';
import {
  acknowledged,
  anAcknowledgedTask,
  aCompletedTask,
  aSubmittedTask,
  assignedFor,
  aWithdrawnTask,
  by,
  calendar,
  drafted,
  noDeadline,
  PARENT,
} from '../testing/task.fixtures.js';
import { recalculateDeadline } from './recalculate-deadline.js';

const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };
const published: CalendarEvent = { type: 'CalendarPublished', data: calendar.file };
const notice = (change: Partial<CalendarAmendment>): CalendarEvent => ({
  type: 'CalendarAmended',
  data: {
    version: 'vn-2026.1+1',
    notice: { words: 'Thông báo 9999/TB-BNV', issuedOn: '2020-06-15' },
    daysOffAdded: [],
    daysOffWithdrawn: [],
    workedDaysAdded: [],
    workedDaysWithdrawn: [],
    ...change,
  },
});
/** Tuesday 30/6/2020, the last day of the task, becomes off. */
const offOnJune30 = notice({ daysOffAdded: [{ day: '2020-06-30', why }] });
const JUNE_15 = '2020-06-15T03:00:00.000Z';
const body = { calendarVersion: 'vn-2026.1+1' };

const under = (...history: readonly CalendarEvent[]) =>
  anAcknowledgedTask.with(publishedCalendar, CALENDAR_ID, published, ...history).at(JUNE_15);
const moved = under(offOnJune30);

const adjusted: TaskEvent = {
  type: 'DeadlineAdjusted',
  data: {
    deadline: { spec: by('2020-06-30'), calendarVersion: 'vn-2026.1+1', dueOn: '2020-07-01' },
    deadlineVersion: 2,
    notice: { calendarVersion: 'vn-2026.1+1', words: 'Thông báo 9999/TB-BNV' },
  },
};

describe('a deadline that a notice moves', () => {
  it('is set anew, citing the notice', () => moved.when(recalculateDeadline, body).then(adjusted));
  it('stays the original deadline as it was first set', () => {
    const { state } = moved.given(on(JUNE_15, adjusted));
    expect(state && originalDeadline(state)?.dueOn).toBe('2020-06-30');
    expect(state && approvedDeadline(state)?.dueOn).toBe('2020-07-01');
  });
  it('is moved while the work awaits acceptance, too', () =>
    aSubmittedTask
      .with(publishedCalendar, CALENDAR_ID, published, offOnJune30)
      .when(recalculateDeadline, body)
      .then(adjusted));
  it('comes earlier when a day off is withdrawn', () =>
    anAcknowledgedTask
      .given({
        type: 'ExtensionApproved',
        data: {
          deadline: {
            spec: { kind: 'fixed', date: '2020-09-02', wording: 'throughEndOf', rolls: true },
            calendarVersion: 'vn-2026.1',
            dueOn: '2020-09-03',
          },
          deadlineVersion: 2,
        },
      })
      .with(publishedCalendar, CALENDAR_ID, published, notice({ daysOffWithdrawn: ['2020-09-02'] }))
      .when(recalculateDeadline, body)
      .thenMatching({
        type: 'DeadlineAdjusted',
        data: { deadline: { dueOn: '2020-09-02' }, deadlineVersion: 3 },
      }));
  it('counts on from the event that it counted from', () => {
    const spec: DeadlineSpec = {
      kind: 'period',
      count: 20,
      unit: 'working',
      from: 'event',
      event: { what: 'bế mạc kỳ họp', on: '2020-06-10' },
    };
    const deadline = resolveDeadline(spec, { issuedOn: '2020-03-24' }, calendar);
    return anAcknowledgedTask
      .given({ type: 'DeadlineAdjusted', data: { deadline, deadlineVersion: 2, reason: 'Kỳ họp đã họp' } })
      .with(publishedCalendar, CALENDAR_ID, published, offOnJune30)
      .when(recalculateDeadline, body)
      .thenMatching({
        type: 'DeadlineAdjusted',
        data: { deadline: { spec, startsOn: '2020-06-11', dueOn: '2020-07-09' } },
      });
  });
});

describe('a deadline stays', () => {
  it('when it was late already on the day of the notice', () =>
    under(notice({ ...dataOf(offOnJune30), notice: { words: 'Thông báo', issuedOn: '2020-07-01' } }))
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('when the notice moves other days', () =>
    under(notice({ daysOffAdded: [{ day: '2020-06-29', why }] }))
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('when it was moved by this notice before', () =>
    moved.given(on(JUNE_15, adjusted)).when(recalculateDeadline, body).thenRejected('deadline-stays'));
  it('when it was worked out with a later version', () =>
    under(offOnJune30, notice({ version: 'vn-2026.1+2', daysOffAdded: [{ day: '2020-07-01', why }] }))
      .given({
        type: 'DeadlineAdjusted',
        data: {
          deadline: { spec: by('2020-06-30'), calendarVersion: 'vn-2026.1+2', dueOn: '2020-07-02' },
          deadlineVersion: 2,
        },
      })
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('when it would fall before the notice: nobody is made late by it', () =>
    anAcknowledgedTask
      .given({
        type: 'ExtensionApproved',
        data: {
          deadline: {
            spec: { kind: 'fixed', date: '2020-09-02', wording: 'throughEndOf', rolls: true },
            calendarVersion: 'vn-2026.1',
            dueOn: '2020-09-03',
          },
          deadlineVersion: 2,
        },
      })
      .with(
        publishedCalendar,
        CALENDAR_ID,
        published,
        notice({
          daysOffWithdrawn: ['2020-09-02'],
          notice: { words: 'Thông báo', issuedOn: '2020-09-03' },
        }),
      )
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('when the issuer said that it does not roll', () =>
    anAcknowledgedTask
      .given({
        type: 'DeadlineAdjusted',
        data: {
          deadline: {
            spec: { kind: 'fixed', date: '2020-06-30', wording: 'by', rolls: false },
            calendarVersion: 'vn-2026.1',
            dueOn: '2020-06-30',
          },
          deadlineVersion: 2,
        },
      })
      .with(publishedCalendar, CALENDAR_ID, published, offOnJune30)
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it.each([
    ['completed', aCompletedTask],
    ['withdrawn', aWithdrawnTask],
  ])('when the task is %s', (_, given) =>
    given
      .with(publishedCalendar, CALENDAR_ID, published, offOnJune30)
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'),
  );
  it('when the calendar does not reach its new day', () =>
    anAcknowledgedTask
      .given({
        type: 'ExtensionApproved',
        data: {
          deadline: {
            spec: { kind: 'fixed', date: '2026-12-31', wording: 'throughEndOf', rolls: true },
            calendarVersion: 'vn-2026.1',
            dueOn: '2026-12-31',
          },
          deadlineVersion: 2,
        },
      })
      .with(publishedCalendar, CALENDAR_ID, published, notice({ daysOffAdded: [{ day: '2026-12-31', why }] }))
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
});

describe('a deadline within what the law allows', () => {
  const legalLimit = { lastOn: '2020-06-30', words: 'Điều 36 Luật Thanh tra' };
  it('does not move beyond it', () =>
    moved
      .given(drafted({ legalLimit }), assignedFor('2020-06-30'), acknowledged)
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('does not move beyond that of a whole which stays for it', () =>
    moved
      .given(drafted({ parentTaskId: PARENT }), assignedFor('2020-06-30'), acknowledged)
      .with(task, PARENT, drafted({ legalLimit }), assignedFor('2020-06-30'))
      .when(recalculateDeadline, body)
      .thenRejected('deadline-stays'));
  it('moves up to it', () =>
    moved
      .given(
        drafted({ legalLimit: { ...legalLimit, lastOn: '2020-07-01' } }),
        assignedFor('2020-06-30'),
        acknowledged,
      )
      .when(recalculateDeadline, body)
      .then(adjusted));
});

function dataOf(event: CalendarEvent): Partial<CalendarAmendment> {
  return event.type === 'CalendarAmended' ? event.data : {};
}

describe('working a deadline out again', () => {
  it('is refused by a version that the calendar never had', () =>
    moved
      .when(recalculateDeadline, { calendarVersion: 'vn-1999.1' })
      .thenRejected('calendar-version-unknown'));
  it('is refused for a task that is not there', () =>
    anAcknowledgedTask
      .with(publishedCalendar, CALENDAR_ID, published, offOnJune30)
      .when(
        { ...recalculateDeadline, decide: (b, _, c, f) => recalculateDeadline.decide(b, undefined, c, f) },
        body,
      )
      .thenRejected('task-unknown'));
});

describe('a part under a whole', () => {
  const withParentDue = (dueOn: string, rolls: boolean) =>
    moved
      .given(drafted({ parentTaskId: PARENT }), assignedFor('2020-06-30'), acknowledged)
      .with(task, PARENT, drafted(), {
        type: 'TaskAssigned',
        data: {
          issuedOn: '2020-03-24',
          deadline: {
            spec: { kind: 'fixed', date: dueOn, wording: 'by', rolls },
            calendarVersion: 'vn-2026.1',
            dueOn,
          },
          deadlineVersion: 1,
        },
      });
  it('moves with the whole', () =>
    withParentDue('2020-06-30', true).when(recalculateDeadline, body).then(adjusted));
  it('does not move beyond a whole that stays', () =>
    withParentDue('2020-06-30', false).when(recalculateDeadline, body).thenRejected('deadline-stays'));
  it('is free under a whole without a deadline', () =>
    moved
      .given(drafted({ parentTaskId: PARENT }), assignedFor('2020-06-30'), acknowledged)
      .with(task, PARENT, drafted({ deadline: noDeadline }))
      .when(recalculateDeadline, body)
      .then(adjusted));
});
