import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { task } from '../task.state.js';
import {
  aCompletedTask,
  accepted,
  acknowledged,
  APRIL_1,
  aStartedTask,
  aSubmittedTask,
  assignedFor,
  byHead,
  calendar,
  city,
  coordinator,
  delegatedTo,
  department,
  drafted,
  dueOn,
  extendedTo,
  id,
  JUNE_29,
  OTHER_DEPARTMENT,
  proof,
  asked,
  requestedTo,
  submitted,
  suspended,
  UNIT,
  withdrawn,
  world,
} from '../testing/task.fixtures.js';
import { acceptCompletion } from './accept-completion.js';
import { returnCompletion } from './return-completion.js';
import { submitCompletion } from './submit-completion.js';

const JUNE_24 = '2020-06-24T08:00:00.000Z';
const CHILD = id('c9');
const report = { result: 'Đã trình.', evidence: [proof] };
const reason = 'Thiếu phụ lục của phường, xã.';
const giveBack = returnCompletion(calendar);
const departmentSubmits = aStartedTask.by(department).at(JUNE_24);

describe('submitting a completion', () => {
  it('lists the inputs that were asked for and had not come: silence is no consent', () =>
    aStartedTask
      .given(on('2020-05-04', asked('2020-05-15')))
      .by(department)
      .at(JUNE_24)
      .when(submitCompletion, report)
      .thenMatching({
        type: 'CompletionSubmitted',
        data: { missingInputs: [{ coordinatorId: OTHER_DEPARTMENT, answerBy: '2020-05-15' }] },
      }));

  it('is refused to an officer who names no signature of the head', () =>
    departmentSubmits
      .by({ ...department, roles: ['officer'] })
      .when(submitCompletion, report)
      .thenRejected('head-decides'));

  it('may be typed by an officer for the head who signed', () =>
    departmentSubmits
      .by({ ...department, roles: ['officer'] })
      .signing('own', byHead)
      .when(submitCompletion, report)
      .then(submitted));

  it('keeps result and evidence', () => departmentSubmits.when(submitCompletion, report).then(submitted));

  it('is refused without evidence', () =>
    departmentSubmits.when(submitCompletion, { ...report, evidence: [] }).thenRejected('evidence-required'));

  it('prints the number of a document as it stands on paper, and keeps words that cite one', () => {
    const cited = { ...proof, citation: 'Quyết định 1259' };
    return departmentSubmits
      .when(submitCompletion, { ...report, evidence: [{ ...proof, documentNumber: '8 / BC-SNV' }, cited] })
      .thenMatching({
        type: 'CompletionSubmitted',
        data: { evidence: [{ ...proof, documentNumber: '08/BC-SNV' }, cited] },
      });
  });

  it.each([
    ['a number that cannot be read', { documentNumber: 'Quyết định 1259' }, 'document-number-malformed'],
    ['a look-alike letter in a number', { documentNumber: '1259/QÐ-UBND' }, 'wrong-letter-eth'],
    ['a look-alike letter in a citation', { citation: 'Quyết định 1259/QÐ-UBND' }, 'wrong-letter-eth'],
  ])('is refused with %s', (_, document, code) =>
    departmentSubmits
      .when(submitCompletion, { ...report, evidence: [{ ...proof, ...document }] })
      .thenRejected(code),
  );

  it('is refused to a coordinator', () =>
    departmentSubmits.by(coordinator).when(submitCompletion, report).thenRejected('only-the-lead-agency'));

  it('is refused a second time', () =>
    aSubmittedTask
      .by(department)
      .at(JUNE_24)
      .when(submitCompletion, report)
      .thenRejected('task-state-forbids'));

  it('may be typed the day after: it counts as of the day on which it happened', () => {
    const { state } = aStartedTask.given(on('2020-06-30T08:00:00.000Z', submitted));
    return aStartedTask
      .by(department)
      .at('2020-07-01T00:30:00.000Z', '2020-06-30T08:00:00.000Z')
      .when(submitCompletion, report)
      .then(submitted)
      .then(() => expect(state?.submissions[0]?.submittedAt).toBe('2020-06-30T08:00:00.000Z'));
  });

  describe('is refused as of a day before the work went on, and open from that day on,', () => {
    const again = { reason, deadline: dueOn('2020-10-30'), deadlineVersion: 2 };
    it.each([
      ['when the completion was returned', aSubmittedTask, { type: 'CompletionReturned', data: { reason } }],
      ['when the task was reopened', aCompletedTask, { type: 'TaskReopened', data: again }],
      [
        'when the task was resumed',
        aStartedTask.given(on(APRIL_1, suspended())),
        { type: 'TaskResumed', data: {} },
      ],
    ] as const)('%s', async (_, before, event) => {
      const submitting = before.given(on('2020-07-01', event)).by(department);
      const now = '2020-07-02T02:00:00.000Z';
      await submitting
        .at(now, '2020-06-30')
        .when(submitCompletion, report)
        .thenRejected('occurred-too-early');
      await submitting.at(now, '2020-07-01').when(submitCompletion, report).then(submitted);
    });
  });

  describe('while a delegated task', () => {
    const delegated = aStartedTask.given(on(APRIL_1, delegatedTo(UNIT, CHILD)));
    const child = [drafted({ leadId: UNIT }), assignedFor('2020-06-15'), acknowledged];
    const submitting = delegated.by(department).at(JUNE_24);

    it('is not assigned yet is refused', () =>
      submitting.when(submitCompletion, report).thenRejected('children-unsettled'));

    it('is open is refused', () =>
      submitting
        .with(task, CHILD, ...child)
        .when(submitCompletion, report)
        .thenRejected('children-unsettled'));

    it('is open goes through with a reason, which is kept with the task’s id', () =>
      submitting
        .with(task, CHILD, ...child)
        .when(submitCompletion, { ...report, unsettledChildrenReason: 'Đơn vị đã giải trình.' })
        .thenMatching({
          type: 'CompletionSubmitted',
          data: { unsettledChildren: { taskIds: [CHILD], reason: 'Đơn vị đã giải trình.' } },
        }));

    it.each([
      ['complete', [submitted, accepted]],
      ['withdrawn', [withdrawn]],
    ])('is %s goes through', (_, end) =>
      submitting
        .with(task, CHILD, ...child, ...end)
        .when(submitCompletion, report)
        .then(submitted),
    );
  });
});

describe('returning a completion', () => {
  const cityAnswers = aSubmittedTask.by(city).at(JUNE_29);

  it('says what is missing', () =>
    cityAnswers.when(giveBack, { reason }).then({ type: 'CompletionReturned', data: { reason } }));

  it('may set a day for the rework, which is the next deadline and is signed', () => {
    const again = cityAnswers.signing('own', byHead);
    const data = { reason, deadline: extendedTo('2020-07-10'), deadlineVersion: 2 };
    return again
      .when(giveBack, { reason, reworkBy: '2020-07-10' })
      .then({ type: 'CompletionReturned', data });
  });

  it('is refused with a day for the rework that nobody signed', () =>
    cityAnswers.when(giveBack, { reason, reworkBy: '2020-07-10' }).thenRejected('authority-required'));

  it('is refused with a day for the rework before the deadline that holds', () =>
    cityAnswers
      .signing('own', byHead)
      .when(giveBack, { reason, reworkBy: '2020-06-30' })
      .thenRejected('extension-not-later'));

  it('is refused to the lead', () =>
    cityAnswers.by(department).when(giveBack, { reason }).thenRejected('own-agency-acceptance'));

  it('is refused to a coordinator', () =>
    cityAnswers.by(coordinator).when(giveBack, { reason }).thenRejected('only-the-issuing-agency'));

  it('is refused before anything was submitted', () =>
    aStartedTask.by(city).at(JUNE_29).when(giveBack, { reason }).thenRejected('task-state-forbids'));

  it('is refused when it is said to come before the submission', () =>
    aSubmittedTask
      .by(city)
      .at(JUNE_29, '2020-06-23')
      .when(giveBack, { reason })
      .thenRejected('occurred-too-early'));
});

describe('accepting a completion', () => {
  const cityAnswers = aSubmittedTask.by(city).at(JUNE_29);

  it('completes the task as of the day of the submission', () =>
    cityAnswers
      .when(acceptCompletion, { rating: 'Tốt' })
      .then({ type: 'CompletionAccepted', data: { completedOn: '2020-06-24', rating: 'Tốt' } }));

  it('takes the day of the last submission when an earlier one was returned', () =>
    aSubmittedTask
      .given(on('2020-06-25', { type: 'CompletionReturned', data: { reason } }))
      .given(on('2020-06-26T09:00:00.000Z', submitted))
      .by(city)
      .at(JUNE_29)
      .when(acceptCompletion, {})
      .then({ type: 'CompletionAccepted', data: { completedOn: '2020-06-26' } }));

  it('is refused to the lead, which does not judge its own work', () =>
    cityAnswers.by(department).when(acceptCompletion, {}).thenRejected('own-agency-acceptance'));

  it('is refused to a coordinator', () =>
    cityAnswers.by(coordinator).when(acceptCompletion, {}).thenRejected('only-the-issuing-agency'));

  it('is refused a second time', () =>
    aCompletedTask.by(city).at(JUNE_29).when(acceptCompletion, {}).thenRejected('task-state-forbids'));

  it('is refused on the same day at an hour before the submission', () =>
    aSubmittedTask
      .by(city)
      .at(JUNE_29, '2020-06-24T07:59:00.000Z')
      .when(acceptCompletion, {})
      .thenRejected('occurred-too-early'));

  it('may carry the day alone, which may be that of the submission', () =>
    aSubmittedTask
      .by(city)
      .at(JUNE_29, '2020-06-24')
      .when(acceptCompletion, {})
      .then({ type: 'CompletionAccepted', data: { completedOn: '2020-06-24' } }));

  it('ends a pending request for extension with the task', () => {
    const pending = aStartedTask.given(on('2020-06-08', requestedTo('2020-07-15')), on(JUNE_24, submitted));
    expect(pending.state?.pendingExtension).toBeDefined();
    expect(pending.given(on(JUNE_29, accepted)).state?.pendingExtension).toBeUndefined();
  });
});

describe('a task of which nothing happened', () => {
  it('is unknown to every act', () =>
    world.by(city).at(JUNE_29).when(acceptCompletion, {}).thenRejected('task-unknown'));
});
