import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { CALENDAR_ID, publishedCalendar } from '../calendar/calendar.state.js';
import { amendCalendar } from '../calendar/decisions/amend-calendar.js';
import { recallDirective } from '../directive/decisions/recall-directive.js';
import { directive } from '../directive/directive.state.js';
import { adjustDeadline } from './decisions/adjust-deadline.js';
import { assignTask } from './decisions/assign-task.js';
import { reassignLead } from './decisions/reassign-lead.js';
import { recalculateDeadline } from './decisions/recalculate-deadline.js';
import { reopenTask } from './decisions/reopen-task.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { supersedeTask } from './decisions/supersede-task.js';
import { approvedDeadline, task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  accepted,
  acknowledged,
  anAssignment,
  APRIL_1,
  assignedFor,
  by,
  calendar,
  CITY,
  city,
  delegatedTo,
  DEPARTMENT,
  department,
  DIRECTIVE,
  drafted,
  id,
  issued,
  OTHER_DEPARTMENT,
  PARENT,
  proof,
  registered,
  submitted,
  under,
  UNIT,
} from './testing/task.fixtures.js';

const CHILD = id('c9');
const JULY_1 = '2020-07-01T02:00:00.000Z';
const ofUnit = drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: PARENT, coordinatorIds: [] });

let office: TaskOffice;
const look: Look = (aggregate, of) => lookInto(office.store)(aggregate, of);
const dueOn = async (of: string) => {
  const state = await look(task, of);
  return state && approvedDeadline(state)?.dueOn;
};

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(agency, OTHER_DEPARTMENT, registered('Sở Tài chính', 'city'), under(CITY));
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
});

describe('a whole and a part of it that was accepted', () => {
  const submitting = {
    aggregate: task,
    id: PARENT,
    decision: submitCompletion,
    body: { result: 'Xong.', evidence: [proof] },
    actor: department,
    now: JULY_1,
  };
  const reopening = {
    aggregate: task,
    id: CHILD,
    decision: reopenTask(calendar),
    body: { reason: 'Kết quả chưa đủ.', deadline: by('2020-07-31') },
    actor: department,
    now: JULY_1,
  };
  beforeEach(async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-09-30'), acknowledged);
    await office.given(task, PARENT, delegatedTo(UNIT, CHILD));
    await office.given(task, CHILD, ofUnit, assignedFor('2020-06-30'), acknowledged, submitted, accepted);
  });

  it('may be submitted without a reason while the part is reopened', async () => {
    const { events } = await office.interleave(submitting, reopening);
    expect(events[0]?.data).not.toHaveProperty('unsettledChildren');
    expect((await look(task, PARENT))?.lifecycle).toBe('AwaitingAcceptance');
    expect((await look(task, CHILD))?.lifecycle).toBe('InProgress');
  });

  it('must give the reason a moment later', async () => {
    await office.run(reopening);
    await expect(office.run(submitting)).rejects.toMatchObject({ code: 'children-unsettled' });
  });
});

describe('a whole that gets another lead', () => {
  it('may keep a part whose lead stands under the lead before', async () => {
    await office.given(task, PARENT, drafted({ coordinatorIds: [] }), assignedFor('2020-06-30'));
    const assigning = {
      aggregate: task,
      id: CHILD,
      decision: assignTask(calendar),
      body: { ...anAssignment, coordinatorIds: [], leadId: UNIT, parentTaskId: PARENT },
      actor: city,
      now: APRIL_1,
    };
    await office.interleave(assigning, {
      aggregate: task,
      id: PARENT,
      decision: reassignLead(calendar),
      body: { leadId: OTHER_DEPARTMENT, reason: 'Đúng lĩnh vực.' },
      actor: city,
      now: APRIL_1,
    });
    expect((await look(task, PARENT))?.assignment.leadId).toBe(OTHER_DEPARTMENT);
    expect(await look(task, CHILD)).toMatchObject({ lifecycle: 'Assigned', assignment: { leadId: UNIT } });
    await expect(office.run({ ...assigning, id: id('c8') })).rejects.toMatchObject({
      code: 'lead-not-under-parent-lead',
    });
  });
});

describe('a task that is superseded', () => {
  it('may be so on the ground of a directive that is recalled at that moment', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'));
    await office.given(task, CHILD, drafted(), assignedFor('2020-06-30'));
    const superseding = {
      aggregate: task,
      id: PARENT,
      decision: supersedeTask,
      body: { successorTaskId: CHILD, documentId: DIRECTIVE },
      actor: city,
      now: APRIL_1,
    };
    await office.interleave(superseding, {
      aggregate: directive,
      id: DIRECTIVE,
      decision: recallDirective,
      body: { reason: 'Sai thẩm quyền', basis: [{ words: 'Kết luận' }] },
      actor: city,
      now: APRIL_1,
    });
    expect((await look(task, PARENT))?.lifecycle).toBe('Superseded');
    expect((await look(directive, DIRECTIVE))?.ending?.as).toBe('Recalled');
    await office.given(task, id('c8'), drafted(), assignedFor('2020-06-30'));
    await expect(office.run({ ...superseding, id: id('c8') })).rejects.toMatchObject({
      code: 'document-not-in-force',
    });
  });
});

describe('a notice that moves the deadline of a part', () => {
  it('may move it past a whole that is brought forward at that moment', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'), acknowledged);
    await office.given(task, PARENT, delegatedTo(UNIT, CHILD));
    await office.given(task, CHILD, ofUnit, assignedFor('2020-06-15'), acknowledged);
    const notice = { words: 'Thông báo', issuedOn: '2020-04-01' };
    await office.run({
      aggregate: publishedCalendar,
      id: CALENDAR_ID,
      decision: amendCalendar(calendar),
      body: { notice, daysOffAdded: [{ day: '2020-06-15', why: { vi: 'Nghỉ', en: 'Off' } }] },
      actor: city,
      now: APRIL_1,
    });
    const recalculating = {
      aggregate: task,
      id: CHILD,
      decision: recalculateDeadline,
      body: { calendarVersion: `${calendar.version}+1` },
      actor: city,
      now: APRIL_1,
    };
    await office.interleave(recalculating, {
      aggregate: task,
      id: PARENT,
      decision: adjustDeadline(calendar),
      body: { deadline: { ...by('2020-06-15'), rolls: false }, reason: 'Kỳ họp đổi.' },
      actor: city,
      now: APRIL_1,
    });
    expect(await dueOn(PARENT)).toBe('2020-06-15');
    expect(await dueOn(CHILD)).toBe('2020-06-16');
  });
});
