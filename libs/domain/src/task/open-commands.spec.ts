import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { Actor } from '@dondoc/event-sourcing';
import { headSigns, nextAct, openCommands } from './open-commands.js';
import type { Task } from './task.state.js';
import {
  aCompletedTask,
  aDraft,
  anAssignedTask,
  asked,
  aStartedTask,
  aSubmittedTask,
  city,
  coordinator,
  department,
  disputed,
  requestedTo,
  suspended,
  unit,
} from './testing/task.fixtures.js';

const offers = (state: Task | undefined, actor: Actor) => (state ? openCommands(state, actor) : []);
const open = (state: Task | undefined, actor: Actor) =>
  offers(state, actor)
    .filter((offer) => offer.open)
    .map(({ command }) => command);
const askedTask = aStartedTask.given(on('2020-05-04', asked('2020-05-15')));
const pending = aStartedTask.given(on('2020-06-08', requestedTo('2020-07-15')));

describe('the commands on a task', () => {
  it.each([
    [
      'the issuer of a draft',
      aDraft,
      city,
      ['AssignDraftedTask', 'HandOverTask', 'WithdrawTask', 'SupersedeTask', 'CorrectRecord'],
    ],
    [
      'the lead of an assigned task',
      anAssignedTask,
      department,
      ['AcknowledgeTask', 'DisputeAssignment', 'AssignOfficer', 'CorrectRecord'],
    ],
    [
      'the lead of a task in progress',
      aStartedTask,
      department,
      [
        'AssignOfficer',
        'ReportProgress',
        'RequestInput',
        'DelegateSubtask',
        'RequestExtension',
        'SubmitCompletion',
        'CorrectRecord',
      ],
    ],
    [
      'the lead while its request is pending',
      pending,
      department,
      [
        'AssignOfficer',
        'ReportProgress',
        'RequestInput',
        'DelegateSubtask',
        'WithdrawExtensionRequest',
        'SubmitCompletion',
        'CorrectRecord',
      ],
    ],
    [
      'the issuer while a request is pending',
      pending,
      city,
      [
        'ReassignLead',
        'HandOverTask',
        'ApproveExtension',
        'RejectExtension',
        'AdjustDeadline',
        'SuspendTask',
        'WithdrawTask',
        'SupersedeTask',
        'CorrectRecord',
      ],
    ],
    [
      'the issuer of a disputed task',
      anAssignedTask.given(on('2020-03-25', disputed)),
      city,
      [
        'UpholdAssignment',
        'ReassignLead',
        'HandOverTask',
        'AdjustDeadline',
        'WithdrawTask',
        'SupersedeTask',
        'CorrectRecord',
      ],
    ],
    [
      'the issuer of a suspended task',
      aStartedTask.given(on('2020-05-04', suspended())),
      city,
      [
        'ReassignLead',
        'HandOverTask',
        'AdjustDeadline',
        'ResumeTask',
        'WithdrawTask',
        'SupersedeTask',
        'CorrectRecord',
      ],
    ],
    [
      'the issuer of a submitted task',
      aSubmittedTask,
      city,
      [
        'HandOverTask',
        'AdjustDeadline',
        'ReturnCompletion',
        'AcceptCompletion',
        'WithdrawTask',
        'SupersedeTask',
        'CorrectRecord',
      ],
    ],
    ['the lead of a submitted task', aSubmittedTask, department, ['AssignOfficer', 'CorrectRecord']],
    ['a coordinator', aStartedTask, coordinator, ['ContributeInput', 'CorrectRecord']],
    ['somebody else', aStartedTask, unit, []],
    ['the lead of a complete task', aCompletedTask, department, ['CorrectRecord']],
    [
      'the issuer of a complete task',
      aCompletedTask,
      city,
      ['HandOverTask', 'CloseTask', 'ReopenTask', 'WithdrawTask', 'SupersedeTask', 'CorrectRecord'],
    ],
  ] as const)('open to %s', (_, history, actor, expected) =>
    expect(open(history.state, actor)).toEqual(expected),
  );

  it('open the hand-over to who was found to organise it', () => {
    const state = aStartedTask.state;
    const organiserIds = [coordinator.agencyId ?? ''];
    const offered = state ? openCommands({ ...state, organiserIds }, coordinator) : [];
    expect(offered.filter((offer) => offer.open).map(({ command }) => command)).toContain('HandOverTask');
  });
  it.each([
    ['a coordinator that was asked', askedTask, coordinator, 'ContributeInput'],
    ['a coordinator that was not', aStartedTask, coordinator, undefined],
    ['the issuer of a complete task', aCompletedTask, city, 'CloseTask'],
    ['the lead of a task in progress', aStartedTask, department, 'SubmitCompletion'],
  ] as const)('come first for %s', (_, { state }, actor, expected) =>
    expect(state && nextAct(state, actor)).toBe(expected),
  );

  it.each([
    ['a clerk', ['clerk', 'officer'], true],
    ['a head', ['head'], false],
    ['a deputy', ['leader', 'clerk'], false],
  ] as const)(
    'that the head decides are to be signed by one or not, when given by %s',
    (_, roles, toSign) => {
      const acts = headSigns({ ...department, roles });
      expect(acts.includes('SubmitCompletion')).toBe(toSign);
      expect(acts.includes('RequestExtension')).toBe(toSign);
      expect(acts).not.toContain('ReportProgress');
    },
  );

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
