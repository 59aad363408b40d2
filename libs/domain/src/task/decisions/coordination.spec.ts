import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { missingInputs } from '../task.state.js';
import {
  acknowledged,
  asked,
  assignedFor,
  aStartedTask,
  aSubmittedTask,
  byHead,
  city,
  coordinator,
  department,
  DISTRICT,
  drafted,
  id,
  JUNE_29,
  MARCH_24,
  OTHER_DEPARTMENT,
  proof,
  suspended,
  world,
} from '../testing/task.fixtures.js';
import { contributeInput } from './contribute-input.js';
import { requestInput } from './request-input.js';

const MAY_4 = '2020-05-04T02:00:00.000Z';
const question = { coordinatorId: OTHER_DEPARTMENT, question: 'Góp ý dự thảo.', answerBy: '2020-05-15' };
const askedTask = aStartedTask.given(on(MAY_4, asked('2020-05-15')));
const departmentAsks = aStartedTask.by(department).at(MAY_4);
const coordinatorAnswers = askedTask.by(coordinator).at('2020-05-14T02:00:00.000Z');

describe('asking a coordinating agency', () => {
  it('keeps the question and the day by which the answer is due', () =>
    departmentAsks.when(requestInput, question).then(asked('2020-05-15')));

  it('is refused where nobody coordinates', () =>
    world
      .given(
        on(MARCH_24, drafted({ coordinatorIds: [] })),
        on(MARCH_24, assignedFor('2020-06-30')),
        on('2020-03-25', acknowledged),
      )
      .by(department)
      .at(MAY_4)
      .when(requestInput, question)
      .thenRejected('nobody-coordinates'));

  it('is refused for an agency that does not coordinate', () =>
    departmentAsks
      .when(requestInput, { ...question, coordinatorId: DISTRICT })
      .thenRejected('not-a-coordinator'));

  it('is refused with a day that has passed', () =>
    departmentAsks
      .when(requestInput, { ...question, answerBy: '2020-05-03' })
      .thenRejected('answer-by-passed'));

  it('is refused while the agency still has time to answer', () =>
    askedTask
      .by(department)
      .at('2020-05-15T02:00:00.000Z')
      .when(requestInput, { ...question, answerBy: '2020-05-29' })
      .thenRejected('input-asked-already'));

  it('may be repeated once the day has passed in silence', () =>
    askedTask
      .by(department)
      .at('2020-05-18T02:00:00.000Z')
      .when(requestInput, { ...question, answerBy: '2020-05-29' })
      .then(asked('2020-05-29')));

  it.each([
    ['the issuer', city],
    ['a coordinator', coordinator],
  ])('is refused to %s', (_, actor) =>
    departmentAsks.by(actor).when(requestInput, question).thenRejected('only-the-lead-agency'),
  );

  it('is refused while the task is suspended', () =>
    aStartedTask
      .given(on(MAY_4, suspended()))
      .by(department)
      .at(JUNE_29)
      .when(requestInput, question)
      .thenRejected('task-state-forbids'));
});

describe('giving an input', () => {
  const content = 'Thống nhất; đề nghị làm rõ kinh phí.';
  const document = { words: '9921/STC' };

  it('answers in a signed document where an opinion was asked', () =>
    coordinatorAnswers.when(contributeInput, { content, document, evidence: [proof] }).then({
      type: 'CoordinationInputSubmitted',
      data: { coordinatorId: OTHER_DEPARTMENT, content, document, evidence: [proof] },
    }));

  it('answers by its own signature as well', () =>
    coordinatorAnswers.signing('own', byHead).when(contributeInput, { content }).thenMatching({
      type: 'CoordinationInputSubmitted',
    }));

  it('is refused without either', () =>
    coordinatorAnswers.when(contributeInput, { content }).thenRejected('signed-opinion-required'));

  it('needs no signature from an agency that speaks up by itself', () =>
    aStartedTask.by(coordinator).at(MAY_4).when(contributeInput, { content }).thenMatching({
      type: 'CoordinationInputSubmitted',
    }));

  it('may be refused with a reason', () =>
    coordinatorAnswers.when(contributeInput, { refusalReason: 'Không thuộc lĩnh vực.' }).then({
      type: 'CoordinationInputRefused',
      data: { coordinatorId: OTHER_DEPARTMENT, reason: 'Không thuộc lĩnh vực.' },
    }));

  it.each([
    ['neither input nor reason', {}],
    ['both', { content, refusalReason: 'Không.' }],
  ])('is refused with %s', (_, body) =>
    coordinatorAnswers.when(contributeInput, body).thenRejected('input-or-reason'),
  );

  it('is not given by a paper that gives the reason for none', () =>
    coordinatorAnswers
      .when(contributeInput, { refusalReason: 'Không.', document })
      .thenRejected('refusal-takes-no-paper'));

  it('is refused with a document that is unknown', () =>
    coordinatorAnswers
      .when(contributeInput, { content, document: { ...document, documentId: id('99') } })
      .thenRejected('document-unknown'));

  it.each([
    ['the lead', department],
    ['the issuer', city],
  ])('is refused to %s', (_, actor) =>
    coordinatorAnswers
      .by(actor)
      .when(contributeInput, { content })
      .thenRejected('only-a-coordinating-agency'),
  );

  it('is refused once the work is submitted', () =>
    aSubmittedTask
      .by(coordinator)
      .at(JUNE_29)
      .when(contributeInput, { content })
      .thenRejected('task-state-forbids'));

  it('is missing until it comes, and silence never becomes consent', () => {
    const missing = (history: typeof askedTask) => history.state && missingInputs(history.state);
    expect(missing(askedTask)).toMatchObject([{ coordinatorId: OTHER_DEPARTMENT, outcome: 'awaited' }]);
    const data = { coordinatorId: OTHER_DEPARTMENT, reason: 'Không.' };
    expect(missing(askedTask.given(on('2020-05-14', { type: 'CoordinationInputRefused', data })))).toEqual(
      [],
    );
  });
});
