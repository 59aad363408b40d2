import { describe, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { task } from '../task.state.js';
import {
  aCompletedTask,
  anAssignedTask,
  APRIL_1,
  assignedFor,
  aStartedTask,
  aSubmittedTask,
  by,
  byHead,
  calendar,
  city,
  delegatedTo,
  department,
  DEPARTMENT,
  drafted,
  dueOn,
  id,
  JUNE_29,
  MARCH_24,
  noDeadline,
  PARENT,
  UNIT,
  workingDaysFromReceipt,
  world,
} from '../testing/task.fixtures.js';
import { adjustDeadline } from './adjust-deadline.js';

const adjust = adjustDeadline(calendar);
const reason = 'Kỳ họp lùi đến tháng 8.';
const to = (date: string) => ({ deadline: by(date), reason });
const adjusted = (date: string) =>
  ({ type: 'DeadlineAdjusted', data: { deadline: dueOn(date), deadlineVersion: 2, reason } }) as const;
const cityAdjusts = aStartedTask.by(city).at(APRIL_1);
const child = (dueOnDay: string) =>
  [
    task,
    id('c9'),
    on('2020-03-30', drafted({ leadId: UNIT, issuerId: DEPARTMENT })),
    on('2020-03-30', assignedFor(dueOnDay)),
  ] as const;
const withPart = cityAdjusts.given(on('2020-03-30', delegatedTo(UNIT, id('c9'))));

describe('adjusting a deadline', () => {
  it.each(['2020-07-31', '2020-05-29'])('sets %s as the next version', (day) =>
    cityAdjusts.when(adjust, to(day)).then(adjusted(day)),
  );

  it('is open as long as the task is', () =>
    aSubmittedTask.by(city).at(JUNE_29).when(adjust, to('2020-07-31')).then(adjusted('2020-07-31')));

  it('counts days from the day of signing', () =>
    cityAdjusts
      .signing('own', { ...byHead, signedOn: '2020-03-31' })
      .when(adjust, { deadline: { kind: 'period', count: 10, unit: 'working', from: 'issued' }, reason })
      .thenMatching({
        type: 'DeadlineAdjusted',
        data: { deadline: { startsOn: '2020-04-01', dueOn: '2020-04-15' } },
      }));

  it('counts days from receipt where the lead has received', () =>
    cityAdjusts
      .when(adjust, { deadline: workingDaysFromReceipt(20), reason })
      .thenMatching({ type: 'DeadlineAdjusted', data: { deadline: { startsOn: '2020-03-26' } } }));

  it('may take the last day away, with a review', () =>
    cityAdjusts
      .when(adjust, { deadline: noDeadline, reason })
      .thenMatching({ type: 'DeadlineAdjusted', data: { deadline: { reviewOn: '2020-06-30' } } }));

  it('is refused for the day that holds', () =>
    cityAdjusts.when(adjust, to('2020-06-30')).thenRejected('deadline-unchanged'));

  it('is refused for a day that has passed', () =>
    cityAdjusts.when(adjust, to('2020-03-31')).thenRejected('new-deadline-passed'));

  it('is refused while the deadline waits for a receipt', () =>
    world
      .given(on(MARCH_24, drafted({ deadline: workingDaysFromReceipt(5) })))
      .given(on(MARCH_24, { type: 'TaskAssigned', data: { issuedOn: '2020-03-24', deadlineVersion: 1 } }))
      .by(city)
      .at(APRIL_1)
      .when(adjust, to('2020-07-31'))
      .thenRejected('deadline-not-known-yet'));

  it('is refused beyond what the law allows', () =>
    world
      .given(on(MARCH_24, drafted({ legalLimit: { lastOn: '2020-07-15', words: 'Điều 36 Luật Thanh tra' } })))
      .given(on(MARCH_24, assignedFor('2020-06-30')))
      .by(city)
      .at(APRIL_1)
      .when(adjust, to('2020-07-16'))
      .thenRejected('deadline-beyond-legal-limit'));

  it('is refused beyond the parent’s deadline', () =>
    world
      .given(on(MARCH_24, drafted({ parentTaskId: PARENT })))
      .given(on(MARCH_24, assignedFor('2020-06-30')))
      .with(task, PARENT, on(MARCH_24, drafted()), on(MARCH_24, assignedFor('2020-07-15')))
      .by(city)
      .at(APRIL_1)
      .when(adjust, to('2020-07-31'))
      .thenRejected('child-deadline-after-parent'));

  it('is refused before the end of what was delegated', () =>
    withPart
      .with(...child('2020-06-15'))
      .when(adjust, to('2020-06-12'))
      .thenRejected('children-end-after-deadline'));

  it('is open to the end of what was delegated', () =>
    withPart
      .with(...child('2020-06-15'))
      .when(adjust, to('2020-06-15'))
      .then(adjusted('2020-06-15')));

  it('is refused to the lead, which asks for an extension', () =>
    cityAdjusts.by(department).when(adjust, to('2020-07-31')).thenRejected('only-the-issuing-agency'));

  it('is refused once the task is complete', () =>
    aCompletedTask.by(city).at(JUNE_29).when(adjust, to('2020-07-31')).thenRejected('task-state-forbids'));

  it('is open before the lead has acknowledged', () =>
    anAssignedTask.by(city).at(APRIL_1).when(adjust, to('2020-07-31')).then(adjusted('2020-07-31')));
});
