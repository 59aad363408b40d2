import { beforeEach, describe, expect, it } from '@jest/globals';
import { agency } from '../agency/agency.state.js';
import { decideOrphan } from '../directive/decisions/decide-orphan.js';
import { recallDirective } from '../directive/decisions/recall-directive.js';
import { directive } from '../directive/directive.state.js';
import { adjustDeadline } from '../task/decisions/adjust-deadline.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { reopenTask } from '../task/decisions/reopen-task.js';
import { withdrawTask } from '../task/decisions/withdraw-task.js';
import { task } from '../task/task.state.js';
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
  registered,
  submitted,
  under,
  UNIT,
} from '../task/testing/task.fixtures.js';
import { FindingOffice } from './testing/finding-office.js';

const PARENT = id('c2');
const CHILD = id('c9');

let office: FindingOffice;

const act = { aggregate: task, actor: city, now: APRIL_1 };
const assigning = (change: Partial<typeof anAssignment> = {}) => ({
  ...act,
  id: CHILD,
  decision: assignTask(calendar),
  body: { ...anAssignment, coordinatorIds: [], ...change },
});
const placing = assigning({ parentTaskId: PARENT, leadId: UNIT });
const withdrawing = (target = PARENT) => ({
  ...act,
  id: target,
  decision: withdrawTask,
  body: { reason: 'Thu hồi.' },
});

beforeEach(async () => {
  office = new FindingOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
});

describe('a child that was assigned while its parent ended', () => {
  const key = { rule: 'child-of-ended-task', subjectId: CHILD, otherId: PARENT } as const;
  beforeEach(() => office.given(task, PARENT, drafted(), assignedFor('2020-06-30')));

  it('raises one finding, which names both acts and what the later would have been refused with', async () => {
    await office.interleave(placing, withdrawing());
    const [earlierEventId] = office.eventsOf('TaskWithdrawn');
    const laterEventId = office.eventsOf('TaskAssigned').at(-1);
    expect(await office.look(key, APRIL_1)).toEqual({
      rule: 'child-of-ended-task',
      subject: { type: 'task', id: CHILD },
      other: { type: 'task', id: PARENT },
      refusalCode: 'parent-task-not-open',
      earlierEventId,
      laterEventId,
    });
    expect(await office.look(key, APRIL_1)).toBe('finding-raised-already');
  });

  it('raises none where it was placed before its parent ended: it stays open by right', async () => {
    await office.run(placing);
    await office.run(withdrawing());
    expect(await office.look(key, APRIL_1)).toBe('crossing-does-not-stand');
  });

  it('raises none once it has been withdrawn itself', async () => {
    await office.interleave(placing, withdrawing());
    await office.run(withdrawing(CHILD));
    expect(await office.look(key, APRIL_1)).toBe('crossing-does-not-stand');
  });

  it('raises none under a parent that was completed and reopened before', async () => {
    await office.given(task, PARENT, acknowledged, submitted, accepted);
    const reopening = { reason: 'Làm lại.', deadline: by('2020-06-30') };
    await office.run({
      ...act,
      id: PARENT,
      decision: reopenTask(calendar),
      body: reopening,
      now: '2020-06-29T09:00:00.000Z',
    });
    await office.run({ ...placing, now: '2020-06-29T09:00:00.000Z' });
    await office.run({ ...withdrawing(), now: '2020-06-29T09:00:00.000Z' });
    expect(await office.look(key, '2020-06-29T09:00:00.000Z')).toBe('crossing-does-not-stand');
  });
});

describe('a child and its parent whose deadlines are set at one moment', () => {
  const key = { rule: 'child-ends-after-parent', subjectId: CHILD, otherId: PARENT } as const;
  const adjusting = (target: string, day: string, actor = city) => ({
    ...act,
    id: target,
    decision: adjustDeadline(calendar),
    body: { deadline: by(day), reason: 'Kỳ họp đổi.' },
    actor,
  });
  const ofUnit = drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: PARENT, coordinatorIds: [] });
  beforeEach(async () => {
    await office.given(task, PARENT, drafted(), assignedFor('2020-06-30'), acknowledged);
    await office.given(task, PARENT, delegatedTo(UNIT, CHILD));
    await office.given(task, CHILD, ofUnit, assignedFor('2020-06-15'), acknowledged);
  });

  it('raise a finding by whichever was set later', async () => {
    const [parent, child] = [adjusting(PARENT, '2020-06-16'), adjusting(CHILD, '2020-06-26', department)];
    await office.interleave(parent, child);
    const [earlierEventId, laterEventId] = office.eventsOf('DeadlineAdjusted');
    const refusalCode = 'children-end-after-deadline';
    expect(await office.look(key, APRIL_1)).toMatchObject({ refusalCode, earlierEventId, laterEventId });
  });

  it('raise one where the child was set later', async () => {
    const [parent, child] = [adjusting(PARENT, '2020-06-16'), adjusting(CHILD, '2020-06-26', department)];
    await office.interleave(child, parent);
    const refusalCode = 'child-deadline-after-parent';
    expect(await office.look(key, APRIL_1)).toMatchObject({ refusalCode });
  });

  it('raise none where the child ends with its parent', async () => {
    await office.run(adjusting(PARENT, '2020-06-16'));
    expect(await office.look(key, APRIL_1)).toBe('crossing-does-not-stand');
  });

  it('raise none over a task that the issuer placed there and that its parent may end before', async () => {
    const placed = id('ca');
    await office.run({ ...placing, id: placed, body: { ...placing.body, deadline: by('2020-06-26') } });
    await office.run(adjusting(PARENT, '2020-06-16'));
    expect(await office.look({ ...key, subjectId: placed }, APRIL_1)).toBe('crossing-does-not-stand');
  });
});

describe('a task that was assigned while its directive was recalled', () => {
  const key = { rule: 'task-of-ended-directive', subjectId: CHILD, otherId: DIRECTIVE } as const;
  const recalling = {
    aggregate: directive,
    id: DIRECTIVE,
    decision: recallDirective,
    body: { reason: 'Sai thẩm quyền', basis: [{ words: 'Kết luận' }] },
    actor: city,
    now: APRIL_1,
  };

  it('raises a finding', async () => {
    await office.interleave(assigning(), recalling);
    const [earlierEventId, laterEventId] = office.eventsOf('DirectiveRecalled', 'TaskAssigned');
    const refusalCode = 'source-not-in-force';
    expect(await office.look(key, APRIL_1)).toMatchObject({ refusalCode, earlierEventId, laterEventId });
  });

  it('raises none where it was assigned before: the list of what the directive leaves names it', async () => {
    await office.run(assigning());
    await office.run(recalling);
    expect(await office.look(key, APRIL_1)).toBe('crossing-does-not-stand');
  });

  it('raises none once it has been decided on', async () => {
    await office.interleave(assigning(), recalling);
    await office.run({
      aggregate: directive,
      id: DIRECTIVE,
      decision: decideOrphan,
      body: { taskId: CHILD, decision: 'keep' as const, reason: 'Rà soát' },
      actor: city,
      now: APRIL_1,
    });
    expect(await office.look(key, APRIL_1)).toBe('crossing-does-not-stand');
  });

  it('raises none for a task that comes from another source', async () => {
    await office.interleave(assigning(), recalling);
    expect(await office.look({ ...key, otherId: id('d9') }, APRIL_1)).toBe('crossing-does-not-stand');
  });
});
