import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { Actor } from '@dondoc/event-sourcing';
import { openCommands } from './open-commands.js';
import type { Task } from './task.state.js';
import {
  aCompletedTask,
  aDraft,
  anAssignedTask,
  aStartedTask,
  aSubmittedTask,
  city,
  coordinator,
  department,
  requestedTo,
} from './testing/task.fixtures.js';

const offers = (state: Task | undefined, actor: Actor) => (state ? openCommands(state, actor) : []);
const open = (state: Task | undefined, actor: Actor) =>
  offers(state, actor)
    .filter((offer) => offer.open)
    .map(({ command }) => command);
const pending = aStartedTask.given(on('2020-06-08', requestedTo('2020-07-15')));

describe('the commands on a task', () => {
  it.each([
    ['the issuer of a draft', aDraft, city, ['AssignDraftedTask', 'HandOverTask', 'WithdrawTask']],
    ['the lead of an assigned task', anAssignedTask, department, ['AcknowledgeTask']],
    [
      'the lead of a task in progress',
      aStartedTask,
      department,
      ['ReportProgress', 'DelegateSubtask', 'RequestExtension', 'SubmitCompletion'],
    ],
    [
      'the lead while its request is pending',
      pending,
      department,
      ['ReportProgress', 'DelegateSubtask', 'SubmitCompletion'],
    ],
    [
      'the issuer while a request is pending',
      pending,
      city,
      ['HandOverTask', 'ApproveExtension', 'RejectExtension', 'WithdrawTask'],
    ],
    [
      'the issuer of a submitted task',
      aSubmittedTask,
      city,
      ['HandOverTask', 'ReturnCompletion', 'AcceptCompletion', 'WithdrawTask'],
    ],
    ['the lead of a submitted task', aSubmittedTask, department, []],
    ['a coordinator', aStartedTask, coordinator, []],
    ['the lead of a complete task', aCompletedTask, department, []],
  ] as const)('open to %s', (_, history, actor, expected) =>
    expect(open(history.state, actor)).toEqual(expected),
  );

  it('open the hand-over to who was found to organise it', () => {
    const state = aStartedTask.state;
    const organiserIds = [coordinator.agencyId ?? ''];
    const offered = state ? openCommands({ ...state, organiserIds }, coordinator) : [];
    expect(offered.filter((offer) => offer.open).map(({ command }) => command)).toEqual(['HandOverTask']);
  });

  it('say why they are closed, in both languages', () => {
    const acceptance = offers(aSubmittedTask.state, department).find(
      ({ command }) => command === 'AcceptCompletion',
    );
    expect(acceptance).toEqual({
      command: 'AcceptCompletion',
      label: { vi: 'Xác nhận hoàn thành', en: 'Accept' },
      open: false,
      code: 'own-agency-acceptance',
      sentence: {
        vi: 'Cơ quan chủ trì không tự xác nhận kết quả của mình; việc này do cơ quan theo dõi thực hiện.',
        en: 'The lead may not accept its own result; the tracking office does.',
      },
    });
  });
});
