import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { approvedDeadline, task } from '../task.state.js';
import {
  anAcknowledgedTask,
  anAssignedTask,
  APRIL_1,
  assignedFor,
  aStartedTask,
  asked,
  by,
  calendar,
  city,
  CITY,
  coordinator,
  delegatedTo,
  department,
  DEPARTMENT,
  disputed,
  drafted,
  dueOn,
  FORMER_DISTRICT,
  id,
  MARCH_24,
  NOBODY_KNOWN,
  OFFICER,
  OTHER_DEPARTMENT,
  PARENT,
  requestedTo,
  suspended,
  UNIT,
  WARD,
  workingDaysFromReceipt,
  world,
} from '../testing/task.fixtures.js';
import { assignOfficer } from './assign-officer.js';
import { disputeAssignment } from './dispute-assignment.js';
import { reassignLead } from './reassign-lead.js';
import { upholdAssignment } from './uphold-assignment.js';

const dispute = disputeAssignment(calendar);
const uphold = upholdAssignment(calendar);
const reassign = reassignLead(calendar);
const reason = 'Thuộc lĩnh vực tài chính.';
const MARCH_26 = '2020-03-26T02:00:00.000Z';
const aDisputedTask = anAcknowledgedTask.given(on(MARCH_26, disputed));
const cityDecides = aDisputedTask.by(city).at('2020-03-27T02:00:00.000Z');

describe('asking that another agency get the task', () => {
  const departmentDisputes = anAcknowledgedTask.by(department).at(MARCH_26);

  it('keeps the reason and the agency proposed', () =>
    departmentDisputes.when(dispute, { reason, proposedAgencyId: OTHER_DEPARTMENT }).then(disputed));

  it('is open before the task is acknowledged', () =>
    anAssignedTask.by(department).at(MARCH_26).when(dispute, { reason }).thenMatching({
      type: 'AssignmentDisputed',
    }));

  it('is open through the second working day after receipt and no longer', async () => {
    await departmentDisputes.at('2020-03-27T16:00:00.000Z').when(dispute, { reason }).thenMatching({
      type: 'AssignmentDisputed',
    });
    await departmentDisputes
      .at('2020-03-28T02:00:00.000Z')
      .when(dispute, { reason })
      .thenRejected('dispute-too-late');
  });

  it('is judged by the day on which it happened, not by that on which it is typed', () =>
    departmentDisputes.at(APRIL_1, '2020-03-27').when(dispute, { reason }).thenMatching({
      type: 'AssignmentDisputed',
    }));

  it('is refused to an officer without the head', () =>
    departmentDisputes
      .by({ ...department, roles: ['officer'] })
      .when(dispute, { reason })
      .thenRejected('head-decides'));

  it('is refused to the issuer', () =>
    departmentDisputes.by(city).when(dispute, { reason }).thenRejected('only-the-lead-agency'));

  it('is refused once work has begun', () =>
    aStartedTask.by(department).at(MARCH_26).when(dispute, { reason }).thenRejected('task-state-forbids'));

  it.each([
    ['itself', DEPARTMENT, 'lead-already'],
    ['an agency that nobody knows', NOBODY_KNOWN, 'agency-unknown'],
    ['a dissolved agency', FORMER_DISTRICT, 'agency-dissolved'],
  ])('is refused when it proposes %s', (_, proposedAgencyId, code) =>
    departmentDisputes.when(dispute, { reason, proposedAgencyId }).thenRejected(code),
  );

  it('is refused a second time, once the issuer has kept the assignment', () =>
    aDisputedTask
      .given(on('2020-03-27', { type: 'AssignmentUpheld', data: { reason } }))
      .by(department)
      .at('2020-03-27T03:00:00.000Z')
      .when(dispute, { reason })
      .thenRejected('dispute-decided'));
});

describe('keeping the assignment', () => {
  it('takes the task as received', () =>
    cityDecides.when(uphold, { reason }).then({ type: 'AssignmentUpheld', data: { reason } }));

  it('lets a deadline that counts from receipt count from the dispute', () => {
    const spec = workingDaysFromReceipt(5);
    return world
      .given(on(MARCH_24, drafted({ deadline: spec })))
      .given(on(MARCH_24, { type: 'TaskAssigned', data: { issuedOn: '2020-03-24', deadlineVersion: 1 } }))
      .given(on('2020-03-25', disputed))
      .by(city)
      .at(MARCH_26)
      .when(uphold, { reason })
      .then({
        type: 'AssignmentUpheld',
        data: {
          reason,
          deadline: { spec, calendarVersion: calendar.version, startsOn: '2020-03-26', dueOn: '2020-04-01' },
          deadlineVersion: 1,
        },
      });
  });

  it('is refused to the lead', () =>
    cityDecides.by(department).when(uphold, { reason }).thenRejected('only-the-issuing-agency'));

  it('is refused when nobody disputes', () =>
    anAcknowledgedTask.by(city).at(MARCH_26).when(uphold, { reason }).thenRejected('task-state-forbids'));

  it('is refused as of a day before the dispute', () =>
    cityDecides.at(APRIL_1, '2020-03-25').when(uphold, { reason }).thenRejected('occurred-too-early'));
});

describe('giving the task to another lead', () => {
  const toFinance = { leadId: OTHER_DEPARTMENT, reason: 'Theo đề nghị.' };
  const reassigned = { type: 'LeadReassigned', data: toFinance } as const;

  it('keeps the deadline unless another is set', () =>
    cityDecides.when(reassign, toFinance).then(reassigned));

  it('sets the deadline that is given as the next version, and the original stays', () =>
    cityDecides.when(reassign, { ...toFinance, deadline: by('2020-07-15') }).then({
      type: 'LeadReassigned',
      data: { ...toFinance, deadline: dueOn('2020-07-15'), deadlineVersion: 2 },
    }));

  it('leaves one lead, who coordinates no longer and has yet to receive the task', () => {
    const { state } = aStartedTask
      .given(on('2020-04-15', asked('2020-05-15')))
      .given(on('2020-06-08', requestedTo('2020-07-15')))
      .given(on('2020-06-09', reassigned));
    expect(state).toMatchObject({
      lifecycle: 'Assigned',
      assignment: { leadId: OTHER_DEPARTMENT, coordinatorIds: [] },
      assignedAt: '2020-06-09',
      receivedAt: undefined,
      pendingExtension: undefined,
      inputs: [],
    });
    expect(state && approvedDeadline(state)?.dueOn).toBe('2020-06-30');
  });

  it('ends a suspension with what its days are worth', () =>
    aStartedTask
      .given(on('2020-05-04', suspended()))
      .by(city)
      .at('2020-05-11T02:00:00.000Z')
      .when(reassign, toFinance)
      .thenMatching({
        type: 'LeadReassigned',
        data: { deadline: { dueOn: '2020-07-07' }, deadlineVersion: 2 },
      }));

  it('is refused for the lead that it has', () =>
    cityDecides.when(reassign, { leadId: DEPARTMENT }).thenRejected('lead-already'));

  it.each([
    ['an agency that nobody knows', NOBODY_KNOWN, 'agency-unknown'],
    ['a dissolved agency', FORMER_DISTRICT, 'agency-dissolved'],
    ['the issuer itself', CITY, 'issuer-not-competent'],
  ])('is refused for %s', (_, leadId, code) => cityDecides.when(reassign, { leadId }).thenRejected(code));

  it('is refused with a deadline that has passed', () =>
    cityDecides
      .when(reassign, { ...toFinance, deadline: by('2020-03-26') })
      .thenRejected('new-deadline-passed'));

  it('is refused with a deadline that counts from a receipt to come', () =>
    cityDecides
      .when(reassign, { ...toFinance, deadline: workingDaysFromReceipt(5) })
      .thenRejected('deadline-needs-receipt-day'));

  it('is refused to the lead', () =>
    cityDecides.by(department).when(reassign, toFinance).thenRejected('only-the-issuing-agency'));

  it('is refused once the work is submitted or over', () =>
    aStartedTask
      .given(on('2020-04-15', { type: 'TaskWithdrawn', data: { reason } }))
      .by(city)
      .at('2020-05-11T02:00:00.000Z')
      .when(reassign, toFinance)
      .thenRejected('task-state-forbids'));

  it('is refused under a parent when the new lead does not stand under the parent’s lead', () =>
    world
      .given(on(MARCH_24, drafted({ parentTaskId: PARENT, leadId: UNIT })))
      .given(on(MARCH_24, assignedFor('2020-06-30')))
      .with(task, PARENT, on(MARCH_24, drafted()), on(MARCH_24, assignedFor('2020-06-30')))
      .by(city)
      .at(APRIL_1)
      .when(reassign, { leadId: WARD })
      .thenRejected('lead-not-under-parent-lead'));

  it('is refused with a deadline before the end of what was delegated', () =>
    aStartedTask
      .given(on('2020-04-15', delegatedTo(UNIT, id('c9'))))
      .with(
        task,
        id('c9'),
        on('2020-04-15', drafted({ leadId: UNIT, issuerId: DEPARTMENT })),
        on('2020-04-15', assignedFor('2020-06-15')),
      )
      .by(city)
      .at('2020-05-11T02:00:00.000Z')
      .when(reassign, { ...toFinance, deadline: by('2020-06-01') })
      .thenRejected('children-end-after-deadline'));
});

describe('giving the work to an officer', () => {
  const departmentAssigns = aStartedTask.by(department).at(APRIL_1);

  it('names the officer and a day within the deadline', () =>
    departmentAssigns
      .when(assignOfficer, { officerId: OFFICER, internalDueOn: '2020-06-19' })
      .then({ type: 'OfficerAssigned', data: { officerId: OFFICER, internalDueOn: '2020-06-19' } }));

  it('is refused with a day after the deadline', () =>
    departmentAssigns
      .when(assignOfficer, { officerId: OFFICER, internalDueOn: '2020-07-01' })
      .thenRejected('internal-deadline-after-approved'));

  it('is refused with a day that has passed', () =>
    departmentAssigns
      .when(assignOfficer, { officerId: OFFICER, internalDueOn: '2020-03-31' })
      .thenRejected('new-deadline-passed'));

  it('is refused with somebody who holds no post at the lead', () =>
    departmentAssigns.when(assignOfficer, { officerId: id('77') }).thenRejected('officer-not-of-lead'));

  it('is refused to a coordinator', () =>
    departmentAssigns
      .by(coordinator)
      .when(assignOfficer, { officerId: OFFICER })
      .thenRejected('only-the-lead-agency'));
});
