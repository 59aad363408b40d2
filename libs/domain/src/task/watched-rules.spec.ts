import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Decision, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { parentOn } from '../agency/agency-on-day.js';
import { placeAgency } from '../agency/decisions/place-agency.js';
import { dissolveAgency } from '../agency/decisions/dissolve-agency.js';
import type { DirectiveEvent } from '../directive/directive.events.js';
import { directive, type Directive } from '../directive/directive.state.js';
import { recommendation } from '../supervision/recommendation.state.js';
import { recordTasksCreated } from '../supervision/decisions/record-tasks-created.js';
import { acceptCompletion } from './decisions/accept-completion.js';
import { adjustDeadline } from './decisions/adjust-deadline.js';
import { approveExtension } from './decisions/approve-extension.js';
import { assignTask } from './decisions/assign-task.js';
import { delegateSubtask } from './decisions/delegate-subtask.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { supersedeTask } from './decisions/supersede-task.js';
import { withdrawTask } from './decisions/withdraw-task.js';
import { approvedDeadline, task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
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
  proof,
  registered,
  requestedTo,
  submitted,
  under,
  UNIT,
} from './testing/task.fixtures.js';

const PARENT = id('c2');
const CHILD = id('c9');
const NEW_TASK = id('c3');
const R2 = id('f2');
const system = { accountId: id('e9'), postIds: [], roles: [] };

let office: TaskOffice;
const look: Look = (aggregate, of) => lookInto(office.store)(aggregate, of);

const assigning = (change: Partial<typeof anAssignment> = {}, target = NEW_TASK) => ({
  aggregate: task,
  id: target,
  decision: assignTask(calendar),
  body: { ...anAssignment, coordinatorIds: [], ...change },
  actor: city,
  now: APRIL_1,
});
const withdrawing = {
  aggregate: task,
  id: PARENT,
  decision: withdrawTask,
  body: { reason: 'Thu hồi.' },
  actor: city,
  now: APRIL_1,
};
const approving = (target: string, actor = city) => ({
  aggregate: task,
  id: target,
  decision: approveExtension(calendar),
  body: {},
  actor,
  now: APRIL_1,
});
const submitting = {
  aggregate: task,
  id: PARENT,
  decision: submitCompletion,
  body: { result: 'Xong.', evidence: [proof] },
  actor: department,
  now: APRIL_1,
};
const ofUnit = drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: PARENT, coordinatorIds: [] });

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
});

describe('a rule about another stream is asked at the decision, and two acts at once may pass it', () => {
  it('a child may be assigned while its parent is withdrawn: the finding is for a person', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'));
    await office.interleave(assigning({ parentTaskId: PARENT, leadId: UNIT }), withdrawing);
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Assigned');
    expect((await look(task, PARENT))?.lifecycle).toBe('Withdrawn');
  });

  it('a lead may be dissolved while it gets a task', async () => {
    await office.interleave(assigning(), {
      aggregate: agency,
      id: DEPARTMENT,
      decision: dissolveAgency,
      body: { effectiveOn: '2020-04-01' },
      actor: system,
      now: APRIL_1,
    });
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Assigned');
    expect((await look(agency, DEPARTMENT))?.dissolvedOn).toBe('2020-04-01');
  });

  it('a task may come from a superior that is replaced at that moment', async () => {
    await office.given(agency, OTHER_DEPARTMENT, registered('Sở Tài chính', 'city'), under(CITY));
    await office.interleave(
      { ...assigning({ issuerId: DEPARTMENT, leadId: UNIT }), actor: department },
      {
        aggregate: agency,
        id: UNIT,
        decision: placeAgency,
        body: { parentId: OTHER_DEPARTMENT, effectiveOn: '2020-04-01' },
        actor: system,
        now: APRIL_1,
      },
    );
    expect((await look(task, NEW_TASK))?.assignment.issuerId).toBe(DEPARTMENT);
    expect(parentOn(await look(agency, UNIT), '2020-04-01')).toBe(OTHER_DEPARTMENT);
  });

  it('two tasks may both take themselves for the first of a recommendation: the second link is refused', async () => {
    await office.given(recommendation, R2, {
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
    const source = { directiveId: DIRECTIVE, recommendationIds: [R2] };
    const first = await office.interleave(assigning({ source }), assigning({ source }, id('c4')));
    expect(first.events[1]?.data).toMatchObject({ firstTaskOf: [R2] });
    const link = (taskId: string) =>
      office.run({
        aggregate: recommendation,
        id: R2,
        decision: recordTasksCreated,
        body: { taskId },
        actor: system,
        now: APRIL_1,
      });
    await link(id('c4'));
    await expect(link(NEW_TASK)).rejects.toMatchObject({ code: 'tasks-created-already' });
  });
});

describe('a rule between a whole and its parts, when both move at once', () => {
  const adjusting = (target: string, day: string, actor = city) => ({
    aggregate: task,
    id: target,
    decision: adjustDeadline(calendar),
    body: { deadline: by(day), reason: 'Kỳ họp đổi.' },
    actor,
    now: APRIL_1,
  });

  it('a part may come to end after a whole that is adjusted at that moment', async () => {
    await office.given(
      task,
      PARENT,
      drafted(),
      assignedFor('2020-06-30'),
      acknowledged,
      delegatedTo(UNIT, CHILD),
    );
    await office.given(task, CHILD, ofUnit, assignedFor('2020-06-15'), acknowledged);
    await office.interleave(adjusting(PARENT, '2020-06-16'), adjusting(CHILD, '2020-06-26', department));
    const [parent, child] = [await look(task, PARENT), await look(task, CHILD)];
    expect(parent && approvedDeadline(parent)?.dueOn).toBe('2020-06-16');
    expect(child && approvedDeadline(child)?.dueOn).toBe('2020-06-26');
  });

  it('a task may be superseded by one that is withdrawn at that moment', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'));
    await office.given(task, NEW_TASK, drafted(), assignedFor('2020-06-30'));
    const superseding = {
      aggregate: task,
      id: NEW_TASK,
      decision: supersedeTask,
      body: { successorTaskId: PARENT, documentId: DIRECTIVE },
      actor: city,
      now: APRIL_1,
    };
    await office.interleave(superseding, withdrawing);
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Superseded');
    expect((await look(task, PARENT))?.lifecycle).toBe('Withdrawn');
  });
});

describe('a rule about another stream holds in either order', () => {
  it('no task comes from a directive that is only being issued', async () => {
    const source = { directiveId: id('d9') };
    const issuing: Decision<Directive | undefined, DirectiveEvent, object> = { decide: () => [issued] };
    const act = {
      aggregate: directive,
      id: id('d9'),
      decision: issuing,
      body: {},
      actor: city,
      now: APRIL_1,
    };
    await office.run(act, () =>
      expect(office.run(assigning({ source }), undefined, 1)).rejects.toMatchObject({
        code: 'directive-unknown',
      }),
    );
    await office.run(assigning({ source }));
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Assigned');
  });

  it('no child ends after its parent when both are extended at once', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'), acknowledged);
    await office.given(task, PARENT, requestedTo('2020-07-31'));
    await office.given(
      task,
      CHILD,
      ofUnit,
      assignedFor('2020-06-30'),
      acknowledged,
      requestedTo('2020-07-15'),
    );
    // the child's approval is decided while the parent's is decided, but not yet written
    await office.run(approving(PARENT), () =>
      expect(office.run(approving(CHILD, department), undefined, 1)).rejects.toMatchObject({
        code: 'child-deadline-after-parent',
      }),
    );
    await office.run(approving(CHILD, department));
    const [parent, child] = [await look(task, PARENT), await look(task, CHILD)];
    expect(parent && approvedDeadline(parent)?.dueOn).toBe('2020-07-31');
    expect(child && approvedDeadline(child)?.dueOn).toBe('2020-07-15');
  });

  it('no task is submitted past a subtask that is delegated meanwhile: both lie in one stream', async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'), acknowledged);
    const delegating = {
      aggregate: task,
      id: PARENT,
      decision: delegateSubtask(calendar),
      body: {
        leadId: UNIT,
        content: 'Phần việc.',
        expectedProduct: { none: true } as const,
        deadline: by('2020-06-15'),
      },
      actor: department,
      now: APRIL_1,
    };
    await expect(office.interleave(submitting, delegating)).rejects.toMatchObject({
      code: 'children-unsettled',
    });
    expect((await look(task, PARENT))?.lifecycle).toBe('Acknowledged');
  });

  it('no task is submitted while its child is only being accepted', async () => {
    await office.given(
      task,
      PARENT,
      drafted(),
      assignedFor('2020-06-30'),
      acknowledged,
      delegatedTo(UNIT, CHILD),
    );
    await office.given(task, CHILD, ofUnit, assignedFor('2020-06-15'), acknowledged, submitted);
    const accepting = {
      aggregate: task,
      id: CHILD,
      decision: acceptCompletion,
      body: {},
      actor: department,
      now: APRIL_1,
    };
    await expect(office.interleave(submitting, accepting)).rejects.toMatchObject({
      code: 'children-unsettled',
    });
    await office.run(accepting);
    await office.run(submitting);
    expect((await look(task, PARENT))?.lifecycle).toBe('AwaitingAcceptance');
  });
});
