import { describe, it } from '@jest/globals';

import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import type { AssignTask } from '../commands/assign-task.js';
import { recommendation } from '../../supervision/recommendation.state.js';
import { assignTask } from './assign-task.js';
import {
  aDraft,
  anAssignment,
  assignedFor,
  by,
  calendar,
  CITY,
  city,
  DEPARTMENT,
  department,
  DIRECTIVE,
  DISTRICT,
  drafted,
  FORMER_DISTRICT,
  id,
  MARCH_24,
  NOBODY_KNOWN,
  PARENT,
  PLAN,
  PLAN_ITEM,
  POST,
  UNIT,
  WARD,
  workingDaysFromReceipt,
  world,
} from '../testing/task.fixtures.js';

const R2 = id('f2');
const assign = assignTask(calendar);
const cityOn24March = world.by(city).at(MARCH_24);
const asking = (change: Partial<AssignTask>): AssignTask => ({ ...anAssignment, ...change });
const fromDirective = { directiveId: DIRECTIVE };

const recommended = world.with(recommendation, R2, {
  type: 'RecommendationIssued',
  data: {
    sessionId: id('f1'),
    supervisingBodyId: id('f0'),
    reference: 'R2',
    content: 'Tiếp tục kiểm tra.',
    addresseeIds: [DEPARTMENT],
    concerns: [],
    levels: [],
  },
});

describe('assigning a task', () => {
  it('writes draft and assignment together, with the last day worked out', () =>
    cityOn24March.when(assign, anAssignment).then(drafted(), assignedFor('2020-06-30')));

  it('counts a period from the day of issue of the directive', () =>
    cityOn24March
      .when(assign, asking({ deadline: { kind: 'period', count: 5, unit: 'working', from: 'issued' } }))
      .thenMatching(
        { type: 'TaskDrafted' },
        { type: 'TaskAssigned', data: { deadline: { dueOn: '2020-03-31' } } },
      ));

  it('counts a period from the day of issue of the plan that it comes from', () =>
    world
      .by(department)
      .at('2020-04-16T02:00:00.000Z')
      .when(
        assign,
        asking({
          issuerId: DEPARTMENT,
          leadId: UNIT,
          source: { planId: PLAN, planItemId: PLAN_ITEM },
          deadline: { kind: 'period', count: 1, unit: 'working', from: 'issued' },
        }),
      )
      .thenMatching(
        { type: 'TaskDrafted' },
        { type: 'TaskAssigned', data: { issuedOn: '2020-04-15', deadline: { dueOn: '2020-04-16' } } },
      ));

  it('leaves a deadline open that counts from a receipt to come', () =>
    cityOn24March
      .when(assign, asking({ deadline: workingDaysFromReceipt(5) }))
      .then(drafted({ deadline: workingDaysFromReceipt(5) }), {
        type: 'TaskAssigned',
        data: { issuedOn: '2020-03-24', deadlineVersion: 1 },
      }));

  it('leaves a deadline open that counts from an event of which nobody knows the day, and works it out at once where somebody does', async () => {
    const fromSession = (on?: string): DeadlineSpec => ({
      ...{ kind: 'period', count: 20, unit: 'working', from: 'event' },
      event: { what: 'kỳ họp bế mạc', ...(on !== undefined && { on }) },
    });
    await cityOn24March
      .when(assign, asking({ deadline: fromSession() }))
      .then(drafted({ deadline: fromSession() }), {
        type: 'TaskAssigned',
        data: { issuedOn: '2020-03-24', deadlineVersion: 1 },
      });
    await cityOn24March
      .when(assign, asking({ deadline: fromSession('2020-07-10') }))
      .thenMatching(
        { type: 'TaskDrafted' },
        { type: 'TaskAssigned', data: { deadline: { startsOn: '2020-07-11', dueOn: '2020-08-07' } } },
      );
  });

  it('reaches over several levels: city to ward', () =>
    cityOn24March
      .when(assign, asking({ leadId: WARD }))
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));

  describe('names the recommendations that had no task before', () => {
    const source = { ...fromDirective, recommendationIds: [R2] };

    it('when it is the first', () =>
      recommended
        .by(city)
        .at(MARCH_24)
        .when(assign, asking({ source }))
        .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned', data: { firstTaskOf: [R2] } }));

    it('and none when another task came first', () =>
      recommended
        .with(
          recommendation,
          R2,
          {
            type: 'RecommendationIssued',
            data: {
              sessionId: id('f1'),
              supervisingBodyId: id('f0'),
              reference: 'R2',
              content: 'Tiếp tục kiểm tra.',
              addresseeIds: [DEPARTMENT],
              concerns: [],
              levels: [],
            },
          },
          { type: 'RecommendationTasksCreated', data: { taskId: PARENT } },
        )
        .by(city)
        .at(MARCH_24)
        .when(assign, asking({ source }))
        .then(drafted({ source }), assignedFor('2020-06-30')));
  });

  describe('is refused', () => {
    it('to anyone but the issuer', () =>
      world.by(department).at(MARCH_24).when(assign, anAssignment).thenRejected('only-the-issuing-agency'));

    it('when the task is there already', () =>
      aDraft.by(city).at(MARCH_24).when(assign, anAssignment).thenRejected('task-already-exists'));

    it('when it is said to happen tomorrow', () =>
      world
        .by(city)
        .at(MARCH_24, '2020-03-25')
        .when(assign, anAssignment)
        .thenRejected('occurred-in-future'));

    it.each([
      ['when nobody knows the lead', asking({ leadId: NOBODY_KNOWN }), 'agency-unknown'],
      ['when the lead was dissolved', asking({ leadId: FORMER_DISTRICT }), 'agency-dissolved'],
      ['when nobody knows a coordinator', asking({ coordinatorIds: [NOBODY_KNOWN] }), 'agency-unknown'],
      ['when a coordinator was dissolved', asking({ coordinatorIds: [FORMER_DISTRICT] }), 'agency-dissolved'],
      ['when the lead also coordinates', asking({ coordinatorIds: [DEPARTMENT] }), 'lead-coordinates'],
      ['when the issuer would lead', asking({ leadId: CITY }), 'issuer-not-competent'],
      ['when it comes from nowhere', asking({ source: {} }), 'source-required'],
      [
        'when its directive is unknown',
        asking({ source: { directiveId: NOBODY_KNOWN } }),
        'directive-unknown',
      ],
      [
        'when the directive has no such clause',
        asking({ source: { ...fromDirective, clauseId: NOBODY_KNOWN } }),
        'clause-unknown',
      ],
      [
        'when a clause is named without its directive',
        asking({ source: { clauseId: id('d2') } }),
        'clause-unknown',
      ],
      ['when its plan is unknown', asking({ source: { planId: NOBODY_KNOWN } }), 'plan-unknown'],
      ['when the plan has no such item', asking({ source: { planItemId: PLAN_ITEM } }), 'plan-item-unknown'],
      ['when its document is unknown', asking({ source: { documentId: NOBODY_KNOWN } }), 'document-unknown'],
      [
        'when a recommendation is unknown',
        asking({ source: { recommendationIds: [NOBODY_KNOWN] } }),
        'recommendation-unknown',
      ],
      ['before its plan is issued', asking({ source: { planId: PLAN } }), 'source-not-issued-yet'],
      [
        'when the tracking post is not the issuer’s',
        asking({ trackingPostId: POST }),
        'tracking-post-unknown',
      ],
      ['when the last day is past', asking({ deadline: by('2020-03-23') }), 'deadline-in-past'],
      [
        'when the last day lies beyond the calendar',
        asking({ deadline: by('2050-01-03') }),
        'outside-calendar',
      ],
      ['under a parent that is unknown', asking({ parentTaskId: NOBODY_KNOWN }), 'parent-task-unknown'],
    ] as const)('%s', (_, body, code) => cityOn24March.when(assign, body).thenRejected(code));

    it('to a department that reaches for a district', () =>
      world
        .by(department)
        .at(MARCH_24)
        .when(assign, asking({ issuerId: DEPARTMENT, leadId: DISTRICT }))
        .thenRejected('issuer-not-competent'));
  });

  it('may come after its last day when it says why', () =>
    cityOn24March
      .when(assign, asking({ deadline: by('2020-03-23'), lateReason: 'Văn bản đến muộn.' }))
      .thenMatching(
        { type: 'TaskDrafted' },
        { type: 'TaskAssigned', data: { lateReason: 'Văn bản đến muộn.' } },
      ));
});
