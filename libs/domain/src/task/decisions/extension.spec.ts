import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { approvedDeadline, originalDeadline, task } from '../task.state.js';
import {
  aCompletedTask,
  APRIL_1,
  assignedFor,
  aStartedTask,
  acknowledged,
  calendar,
  city,
  coordinator,
  department,
  drafted,
  extendedTo,
  id,
  JUNE_29,
  MARCH_24,
  noDeadline,
  PARENT,
  requestedTo,
  submitted,
  world,
} from '../testing/task.fixtures.js';
import { approveExtension } from './approve-extension.js';
import { rejectExtension } from './reject-extension.js';
import { requestExtension } from './request-extension.js';
import { withdrawExtensionRequest } from './withdraw-extension-request.js';

const request = requestExtension(calendar);
const approve = approveExtension(calendar);
const to = (newDueOn: string) => ({
  newDueOn,
  reason: 'Cần thêm ý kiến.',
  document: { words: '9911/SNV-CCVC' },
});
const departmentAsks = aStartedTask.by(department).at(APRIL_1);
const pending = aStartedTask.given(on('2020-06-08T02:00:00.000Z', requestedTo('2020-07-15')));
const cityAnswers = pending.by(city).at('2020-06-10T02:00:00.000Z');

const parentDue = (date: string) => [on(MARCH_24, drafted()), on(MARCH_24, assignedFor(date))];
const underParent = world
  .given(on(MARCH_24, drafted({ parentTaskId: PARENT })))
  .given(on(MARCH_24, assignedFor('2020-06-30')))
  .given(on(MARCH_24, acknowledged));

describe('asking for an extension', () => {
  it('keeps the day, the reason and the document', () =>
    departmentAsks.when(request, to('2020-07-15')).then(requestedTo('2020-07-15')));

  it('after the deadline is heard, but marked late', () =>
    aStartedTask
      .by(department)
      .at('2020-07-01T02:00:00.000Z')
      .when(request, to('2020-07-15'))
      .thenMatching({ type: 'ExtensionRequested', data: { late: true } }));

  it('on the last day is not late', () =>
    aStartedTask
      .by(department)
      .at('2020-06-30T16:59:00.000Z')
      .when(request, to('2020-07-15'))
      .thenMatching({ type: 'ExtensionRequested', data: { late: false } }));

  it('is refused once the task was extended as often as the rules allow', () => {
    const granted = (nth: number) =>
      [
        on(`2020-06-0${nth}`, requestedTo(`2020-07-1${nth}`)),
        on(`2020-06-0${nth}`, {
          type: 'ExtensionApproved' as const,
          data: { deadline: extendedTo(`2020-07-1${nth}`), deadlineVersion: nth + 1 },
        }),
      ] as const;
    return aStartedTask
      .given(...granted(1), ...granted(2))
      .by(department)
      .at('2020-06-09T02:00:00.000Z')
      .when(request, to('2020-07-20'))
      .thenRejected('extensions-used-up');
  });

  it('is refused beyond what the law allows', () =>
    world
      .given(on(MARCH_24, drafted({ legalLimit: { lastOn: '2020-07-14', words: 'Điều 36 Luật Thanh tra' } })))
      .given(on(MARCH_24, assignedFor('2020-06-30')), on(MARCH_24, acknowledged))
      .by(department)
      .at(APRIL_1)
      .when(request, to('2020-07-15'))
      .thenRejected('deadline-beyond-legal-limit'));

  it('may be taken back while nobody has answered', () =>
    pending
      .by(department)
      .at('2020-06-09T02:00:00.000Z')
      .when(withdrawExtensionRequest, { reason: 'Đã đủ ý kiến.' })
      .then({ type: 'ExtensionRequestWithdrawn', data: { reason: 'Đã đủ ý kiến.' } }));

  it('cannot be taken back when there is none, or by the issuer', async () => {
    await departmentAsks.when(withdrawExtensionRequest, {}).thenRejected('no-extension-pending');
    await cityAnswers.when(withdrawExtensionRequest, {}).thenRejected('only-the-lead-agency');
  });

  it('taken back leaves room for another', () =>
    pending
      .given(on('2020-06-09', { type: 'ExtensionRequestWithdrawn', data: {} }))
      .by(department)
      .at('2020-06-10T02:00:00.000Z')
      .when(request, to('2020-07-20'))
      .then(requestedTo('2020-07-20')));

  it('is refused while another is pending', () =>
    pending
      .by(department)
      .at('2020-06-09T02:00:00.000Z')
      .when(request, to('2020-07-20'))
      .thenRejected('extension-pending'));

  it.each(['2020-06-30', '2020-06-29'])('is refused for %s, which is not later', (day) =>
    departmentAsks.when(request, to(day)).thenRejected('extension-not-later'),
  );

  it('is refused beyond the parent’s deadline', () =>
    underParent
      .with(task, PARENT, ...parentDue('2020-07-14'))
      .by(department)
      .at(APRIL_1)
      .when(request, to('2020-07-15'))
      .thenRejected('child-deadline-after-parent'));

  it('is open up to the parent’s deadline', () =>
    underParent
      .with(task, PARENT, ...parentDue('2020-07-15'))
      .by(department)
      .at(APRIL_1)
      .when(request, to('2020-07-15'))
      .then(requestedTo('2020-07-15')));

  it('is refused for a task without a deadline', () => {
    const deadline = { spec: noDeadline, calendarVersion: calendar.version, reviewOn: '2020-03-31' };
    return world
      .given(on(MARCH_24, drafted({ deadline: noDeadline })))
      .given(
        on(MARCH_24, {
          type: 'TaskAssigned',
          data: { issuedOn: '2020-03-24', deadline, deadlineVersion: 1 },
        }),
      )
      .given(on(MARCH_24, acknowledged))
      .by(department)
      .at(APRIL_1)
      .when(request, to('2020-07-15'))
      .thenRejected('no-deadline-to-extend');
  });

  it('is refused with a document that is unknown', () =>
    departmentAsks
      .when(request, { ...to('2020-07-15'), document: { words: '9911/SNV', documentId: id('99') } })
      .thenRejected('document-unknown'));

  it('is refused to a coordinator', () =>
    departmentAsks.by(coordinator).when(request, to('2020-07-15')).thenRejected('only-the-lead-agency'));

  it('is refused once the task is complete', () =>
    aCompletedTask
      .by(department)
      .at(JUNE_29)
      .when(request, to('2020-07-15'))
      .thenRejected('task-state-forbids'));
});

describe('approving an extension', () => {
  const extended = (date: string) =>
    ({ type: 'ExtensionApproved', data: { deadline: extendedTo(date), deadlineVersion: 2 } }) as const;

  it('makes the day asked for the second version of the deadline', () =>
    cityAnswers.when(approve, {}).then(extended('2020-07-15')));

  it('may grant an earlier day', () =>
    cityAnswers.when(approve, { newDueOn: '2020-07-10' }).then(extended('2020-07-10')));

  it('leaves the original deadline as it was', () => {
    const { state } = pending.given(extended('2020-07-15'));
    expect(state && originalDeadline(state)?.dueOn).toBe('2020-06-30');
    expect(state && approvedDeadline(state)?.dueOn).toBe('2020-07-15');
  });

  it('is refused beyond what was asked', () =>
    cityAnswers.when(approve, { newDueOn: '2020-07-16' }).thenRejected('extension-beyond-request'));

  it('is refused for a day that is not later', () =>
    cityAnswers.when(approve, { newDueOn: '2020-06-30' }).thenRejected('extension-not-later'));

  it('is refused when the parent’s deadline does not reach so far', () =>
    underParent
      .with(task, PARENT, ...parentDue('2020-07-14'))
      .given(on('2020-06-08', requestedTo('2020-07-15')))
      .by(city)
      .at('2020-06-10T02:00:00.000Z')
      .when(approve, {})
      .thenRejected('child-deadline-after-parent'));

  it('is refused to the lead', () =>
    cityAnswers.by(department).when(approve, {}).thenRejected('own-agency-extension'));

  it('is refused to a coordinator', () =>
    cityAnswers.by(coordinator).when(approve, {}).thenRejected('only-the-issuing-agency'));

  it('is refused when nothing is pending', () =>
    aStartedTask.by(city).at(APRIL_1).when(approve, {}).thenRejected('no-extension-pending'));

  it('is refused when it is said to come before the request', () =>
    pending
      .by(city)
      .at('2020-06-10T02:00:00.000Z', '2020-06-05')
      .when(approve, {})
      .thenRejected('occurred-too-early'));

  it('is open after the submission: the request still waits', () =>
    pending
      .given(on('2020-06-09', submitted))
      .by(city)
      .at('2020-06-10T02:00:00.000Z')
      .when(approve, {})
      .then(extended('2020-07-15')));
});

describe('rejecting an extension', () => {
  const reason = 'Phải trình trước kỳ họp.';

  it('says why', () =>
    cityAnswers.when(rejectExtension, { reason }).then({ type: 'ExtensionRejected', data: { reason } }));

  it('leaves room for another request', () =>
    pending
      .given(on('2020-06-10', { type: 'ExtensionRejected', data: { reason } }))
      .by(department)
      .at('2020-06-11T02:00:00.000Z')
      .when(request, to('2020-07-10'))
      .then(requestedTo('2020-07-10')));

  it('is refused to the lead', () =>
    cityAnswers.by(department).when(rejectExtension, { reason }).thenRejected('own-agency-extension'));

  it('is refused when nothing is pending', () =>
    aStartedTask.by(city).at(APRIL_1).when(rejectExtension, { reason }).thenRejected('no-extension-pending'));
});
