import { describe, expect, it } from '@jest/globals';
import { contributeInput } from './decisions/contribute-input.js';
import type { TaskEvent } from './task.events.js';
import {
  aStartedTask,
  asked,
  DEPARTMENT,
  DIRECTIVE,
  DISTRICT,
  district,
  id,
  OTHER_DEPARTMENT,
  withdrawn,
} from './testing/task.fixtures.js';

const minutes = { words: 'Biên bản bàn giao ngày 06/7/2020' };
const ANSWER_BY = '2020-07-10';

const leadTo = (toAgencyId: string): TaskEvent => ({
  type: 'TaskHandedOver',
  data: { party: 'lead', fromAgencyId: DEPARTMENT, toAgencyId, minutes },
});
const coordinatorTo = (toAgencyId: string): TaskEvent => ({
  type: 'TaskHandedOver',
  data: { party: 'coordinator', fromAgencyId: OTHER_DEPARTMENT, toAgencyId, minutes },
});
const refused: TaskEvent = {
  type: 'CoordinationInputRefused',
  data: { coordinatorId: OTHER_DEPARTMENT, reason: 'Không thuộc lĩnh vực.' },
};

describe('the input asked of a coordinator', () => {
  const waiting = aStartedTask.given(asked(ANSWER_BY)).at('2020-07-06T02:00:00.000Z');

  it('is owed by the successor that took the place over', async () => {
    const after = waiting.given(coordinatorTo(DISTRICT));
    expect(after.state?.inputs).toEqual([
      { coordinatorId: DISTRICT, answerBy: ANSWER_BY, outcome: 'awaited' },
    ]);
    await after
      .by(district)
      .when(contributeInput, { content: 'Thống nhất.' })
      .thenRejected('signed-opinion-required');
  });

  it('stays under the name of who answered it', () =>
    expect(waiting.given(refused, coordinatorTo(DISTRICT)).state?.inputs).toEqual([
      { coordinatorId: OTHER_DEPARTMENT, answerBy: ANSWER_BY, outcome: 'refused' },
    ]));

  it('is waited for no more once the coordinator is the lead', () => {
    for (const handed of [coordinatorTo(DEPARTMENT), leadTo(OTHER_DEPARTMENT)])
      expect(waiting.given(handed).state?.inputs).toEqual([]);
  });
});

describe('a proposal to hand over', () => {
  const endedOn = '2020-07-01';
  const proposed = (party: 'lead' | 'coordinator', fromAgencyId: string): TaskEvent => ({
    type: 'HandOverProposed',
    data: { party, fromAgencyId, toAgencyIds: [DISTRICT], endedOn },
  });
  const waiting = aStartedTask.given(proposed('lead', DEPARTMENT), proposed('coordinator', OTHER_DEPARTMENT));

  it('waits no more once the issuer gave the task to another lead, if it was for the lead', () =>
    expect(
      waiting.given({ type: 'LeadReassigned', data: { leadId: DISTRICT } }).state?.handOverProposals,
    ).toMatchObject([{ party: 'coordinator' }]));

  it.each([
    ['withdrawn', withdrawn],
    [
      'superseded',
      { type: 'TaskSuperseded', data: { successorTaskId: id('c5'), documentId: DIRECTIVE } },
    ] as const,
  ])('ends with a task that is %s', (_, end) =>
    expect(waiting.given(end).state?.handOverProposals).toEqual([]),
  );
});
