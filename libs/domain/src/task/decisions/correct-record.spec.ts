import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { Actor } from '@dondoc/event-sourcing';
import { approvedDeadline } from '../task.state.js';
import {
  anAcknowledgedTask,
  CITY,
  city,
  coordinator,
  department,
  DEPARTMENT,
  DIRECTIVE,
  drafted,
  id,
  JUNE_29,
  NOBODY_KNOWN,
  world,
} from '../testing/task.fixtures.js';
import { correctRecord } from './correct-record.js';

const reported = anAcknowledgedTask.given(
  on(
    '2020-04-15',
    {
      type: 'ProgressReported',
      data: { result: '3 thủ tục', expectedCompletionOn: '2020-06-15', indicators: [], evidence: [] },
    },
    { agency: DEPARTMENT },
  ),
);
const eventId = reported.state?.records.at(-1)?.eventId ?? '';
const signature = { documentId: DIRECTIVE, signedOn: '2020-06-26', postId: id('b3'), holderId: id('b4') };
const correction = { eventId, field: 'result', value: '5 thủ tục', reason: 'Đếm thiếu.' };
const correcting = reported.by(department).at(JUNE_29).signing('own', signature);
const corrected = {
  type: 'RecordCorrected',
  data: { eventId, field: 'result', old: '3 thủ tục', new: '5 thủ tục', reason: 'Đếm thiếu.' },
} as const;

describe('correcting a record', () => {
  it('says what was recorded and what is right, and leaves the event as it is', () =>
    correcting.when(correctRecord, correction).then(corrected));

  it('starts from the last correction', () =>
    reported
      .given(on('2020-06-26', corrected))
      .by(department)
      .at(JUNE_29)
      .signing('own', signature)
      .when(correctRecord, { ...correction, value: '6 thủ tục' })
      .thenMatching({ type: 'RecordCorrected', data: { old: '5 thủ tục', new: '6 thủ tục' } }));

  it('is refused when typist and signer are one person', () =>
    correcting
      .signing('own', { ...signature, holderId: department.accountId })
      .when(correctRecord, correction)
      .thenRejected('second-person-required'));

  it.each([
    ['the issuer', city],
    ['a coordinator', coordinator],
  ] as const)('is refused to %s, who did not make the record', (_, actor: Actor) =>
    correcting.by(actor).when(correctRecord, correction).thenRejected('record-of-another-agency'),
  );

  it('is refused to an agency that has nothing to do with the task', () =>
    correcting
      .by({ ...city, agencyId: NOBODY_KNOWN })
      .when(correctRecord, correction)
      .thenRejected('only-agencies-of-the-task'));

  it.each([
    ['an event that the task does not have', { eventId: id('99') }, 'record-unknown'],
    ['a field that decides something', { field: 'evidence' }, 'field-not-correctable'],
    ['a field that the event does not say', { field: 'difficulties' }, 'field-not-correctable'],
    ['what stands there already', { value: '3 thủ tục' }, 'nothing-to-correct'],
    ['a day that is none', { field: 'expectedCompletionOn', value: '2020-06-31' }, 'correction-not-a-day'],
  ])('is refused for %s', (_, change, code) =>
    correcting.when(correctRecord, { ...correction, ...change }).thenRejected(code),
  );

  it('changes the assignment where the draft was wrong, and no deadline ever', () => {
    const history = world.given(on('2020-03-24', drafted(), { agency: CITY }));
    const draftId = history.state?.records[0]?.eventId ?? '';
    const { state } = history.given(
      on('2020-03-25', {
        type: 'RecordCorrected',
        data: { eventId: draftId, field: 'content', old: 'x', new: 'Nội dung đúng.', reason: 'Sai chữ.' },
      }),
    );
    expect(state?.assignment.content).toBe('Nội dung đúng.');
    expect(state && approvedDeadline(state)).toBeUndefined();
  });

  it('of an event that is not there changes nothing', () => {
    const { state } = reported.given(
      on('2020-06-26', { ...corrected, data: { ...corrected.data, eventId: id('99') } }),
    );
    expect(state?.records).toEqual(reported.state?.records);
  });
});
