import { describe, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import {
  anAcknowledgedTask,
  anAssignedTask,
  calendar,
  city,
  coordinator,
  department,
  drafted,
  id,
  MARCH_24,
  OFFICER,
  workingDaysFromReceipt,
  world,
} from '../testing/task.fixtures.js';
import { acknowledgeTask } from './acknowledge-task.js';
import { startWork } from './start-work.js';

const acknowledge = acknowledgeTask(calendar);
const MARCH_25 = '2020-03-25T02:00:00.000Z';
const departmentOn25March = anAssignedTask.by(department).at(MARCH_25);

describe('acknowledging a task', () => {
  it('records when the clerk received it', () =>
    departmentOn25March
      .when(acknowledge, { receivedAt: '2020-03-24T16:30:00+07:00' })
      .then({ type: 'TaskAcknowledged', data: { receivedAt: '2020-03-24T09:30:00.000Z' } }));

  it('takes the time of the act when no other is given', () =>
    departmentOn25March
      .when(acknowledge, {})
      .then({ type: 'TaskAcknowledged', data: { receivedAt: MARCH_25 } }));

  it('invents no hour for a receipt of which only the day is known', () =>
    anAssignedTask
      .by(department)
      .at('2020-03-26T02:00:00.000Z', '2020-03-25')
      .when(acknowledge, {})
      .then({ type: 'TaskAcknowledged', data: { receivedAt: '2020-03-25' } }));

  it('works out a deadline that counts from receipt, not counting that day', () => {
    const spec = workingDaysFromReceipt(5);
    return world
      .given(on(MARCH_24, drafted({ deadline: spec })))
      .given(on(MARCH_24, { type: 'TaskAssigned', data: { issuedOn: '2020-03-24', deadlineVersion: 1 } }))
      .by(department)
      .at(MARCH_25)
      .when(acknowledge, {})
      .then({
        type: 'TaskAcknowledged',
        data: {
          receivedAt: MARCH_25,
          deadline: { spec, calendarVersion: calendar.version, startsOn: '2020-03-26', dueOn: '2020-04-01' },
          deadlineVersion: 1,
        },
      });
  });

  it('leaves a deadline open that counts from an event of which nobody knows the day', () =>
    world
      .given(
        drafted({
          deadline: {
            ...{ kind: 'period', count: 20, unit: 'working', from: 'event' },
            event: { what: 'kỳ họp bế mạc' },
          },
        }),
      )
      .given(on(MARCH_24, { type: 'TaskAssigned', data: { issuedOn: '2020-03-24', deadlineVersion: 1 } }))
      .by(department)
      .at(MARCH_25)
      .when(acknowledge, {})
      .then({ type: 'TaskAcknowledged', data: { receivedAt: MARCH_25 } }));

  it.each([
    ['an agency that only coordinates', coordinator],
    ['the issuer', city],
  ])('is refused to %s', (_, actor) =>
    departmentOn25March.by(actor).when(acknowledge, {}).thenRejected('only-the-lead-agency'),
  );

  it('is refused when it was acknowledged already', () =>
    anAcknowledgedTask.by(department).at(MARCH_25).when(acknowledge, {}).thenRejected('task-state-forbids'));

  it('is refused for a receipt to come', () =>
    departmentOn25March
      .when(acknowledge, { receivedAt: '2020-03-26T08:00:00+07:00' })
      .thenRejected('occurred-in-future'));

  it('is refused for a receipt before the assignment', () =>
    departmentOn25March
      .when(acknowledge, { receivedAt: '2020-03-23T08:00:00+07:00' })
      .thenRejected('occurred-too-early'));

  it('is refused when it is said to come before the assignment', () =>
    anAssignedTask
      .by(department)
      .at(MARCH_25, '2020-03-23')
      .when(acknowledge, {})
      .thenRejected('occurred-too-early'));

  it('is refused when it is said to come later than now', () =>
    anAssignedTask
      .by(department)
      .at(MARCH_25, '2020-03-26')
      .when(acknowledge, {})
      .thenRejected('occurred-in-future'));
});

describe('starting work', () => {
  const departmentStarts = anAcknowledgedTask.by(department).at('2020-03-25T03:00:00.000Z');

  it('begins the work', () => departmentStarts.when(startWork, {}).then({ type: 'WorkStarted', data: {} }));

  it('names the officer', () =>
    departmentStarts
      .when(startWork, { officerId: OFFICER })
      .then({ type: 'WorkStarted', data: { officerId: OFFICER } }));

  it('is refused with an officer of another agency', () =>
    departmentStarts.when(startWork, { officerId: id('77') }).thenRejected('officer-not-of-lead'));

  it('is refused to the issuer', () =>
    departmentStarts.by(city).when(startWork, {}).thenRejected('only-the-lead-agency'));

  it('is refused before the task is acknowledged', () =>
    departmentOn25March.when(startWork, {}).thenRejected('task-state-forbids'));
});
