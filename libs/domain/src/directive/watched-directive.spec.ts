import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Decision, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { withdrawTask } from '../task/decisions/withdraw-task.js';
import { task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  anAssignment,
  calendar,
  CITY,
  city,
  CLAUSE,
  DEPARTMENT,
  DIRECTIVE,
  id,
  issued,
  registered,
  under,
} from '../task/testing/task.fixtures.js';
import { amendDirective } from './decisions/amend-directive.js';
import { decideOrphan } from './decisions/decide-orphan.js';
import { recallDirective } from './decisions/recall-directive.js';
import { replaceDirective } from './decisions/replace-directive.js';
import type { DirectiveEvent } from './directive.events.js';
import { directive, type Directive } from './directive.state.js';

const NEW_TASK = id('c3');
const MAY_4 = '2020-05-04T02:00:00.000Z';
const assigning = {
  aggregate: task,
  id: NEW_TASK,
  decision: assignTask(calendar),
  body: { ...anAssignment, coordinatorIds: [] },
  actor: city,
  now: MAY_4,
};
const withdrawing = {
  aggregate: task,
  id: NEW_TASK,
  decision: withdrawTask,
  body: { reason: 'Thu hồi.' },
  actor: city,
  now: MAY_4,
};

const issuedUnder = (number: string): DirectiveEvent =>
  issued.type === 'DirectiveIssued' ? { ...issued, data: { ...issued.data, number } } : issued;

let office: TaskOffice;
const look: Look = (aggregate, of) => lookInto(office.store)(aggregate, of);

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(directive, DIRECTIVE, issued);
});

describe('a directive that ends at the same moment', () => {
  const REPLACING = id('d7');
  const replacing = {
    aggregate: directive,
    id: DIRECTIVE,
    decision: replaceDirective,
    body: { replacedById: REPLACING },
    actor: city,
    now: MAY_4,
  };
  const deciding = {
    aggregate: directive,
    id: DIRECTIVE,
    decision: decideOrphan,
    body: { taskId: NEW_TASK, decision: 'withdraw' as const, reason: 'Rà soát' },
    actor: city,
    now: MAY_4,
  };
  beforeEach(() => office.given(directive, REPLACING, issuedUnder('2044/QĐ-UBND')));

  it('may leave a task that no list names, and which a decision may name all the same', async () => {
    await office.interleave(assigning, replacing);
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Assigned');
    expect((await look(directive, DIRECTIVE))?.orphans).toEqual([]);
    await office.run(deciding);
    expect((await look(directive, DIRECTIVE))?.orphans).toEqual([{ taskId: NEW_TASK, decision: 'withdraw' }]);
  });

  it('may have a task from a clause that an amendment ends', async () => {
    const source = { directiveId: DIRECTIVE, clauseId: CLAUSE };
    const fromClause = { ...assigning, body: { ...assigning.body, source } };
    await office.interleave(fromClause, {
      ...replacing,
      decision: amendDirective,
      body: { documentId: REPLACING, ended: [CLAUSE] },
    });
    expect((await look(task, NEW_TASK))?.assignment.source).toMatchObject(source);
    expect((await look(directive, DIRECTIVE))?.clauses).toMatchObject([{ clauseId: CLAUSE, ended: true }]);
    await expect(office.run({ ...fromClause, id: id('c4') })).rejects.toMatchObject({ code: 'clause-ended' });
  });

  it('may be replaced by the very one that it replaces: both have ended', async () => {
    await office.interleave(replacing, {
      ...replacing,
      id: REPLACING,
      body: { replacedById: DIRECTIVE },
    });
    expect((await look(directive, DIRECTIVE))?.ending).toMatchObject({ as: 'Replaced' });
    expect((await look(directive, REPLACING))?.ending).toMatchObject({ as: 'Replaced' });
    await office.given(directive, id('d9'), issuedUnder('2046/QĐ-UBND'));
    await expect(office.run({ ...replacing, id: id('d9') })).rejects.toMatchObject({
      code: 'replacement-not-in-force',
    });
  });

  it('may be replaced by one that is recalled: the finding is for a person', async () => {
    await office.interleave(replacing, {
      ...replacing,
      id: REPLACING,
      decision: recallDirective,
      body: { reason: 'Sai thẩm quyền', basis: [{ words: 'Kết luận' }] },
    });
    expect((await look(directive, DIRECTIVE))?.ending?.as).toBe('Replaced');
    expect((await look(directive, REPLACING))?.ending?.as).toBe('Recalled');
  });

  it('may have a decision on a task that its issuer withdraws: the second withdrawal is refused', async () => {
    await office.run(assigning);
    await office.run(replacing);
    await office.interleave(deciding, withdrawing);
    expect((await look(directive, DIRECTIVE))?.orphans).toHaveLength(1);
    await expect(office.run(withdrawing)).rejects.toMatchObject({
      code: 'task-state-forbids',
    });
  });
});

describe('a paper that changes a directive', () => {
  it('is none while it is only being issued; what it is and of what day never changes afterwards', async () => {
    const AMENDING = id('d8');
    const issuing: Decision<Directive | undefined, DirectiveEvent, object> = {
      decide: () => [issuedUnder('2045/QĐ-UBND')],
    };
    const amending = {
      aggregate: directive,
      id: DIRECTIVE,
      decision: amendDirective,
      body: { documentId: AMENDING, ended: [CLAUSE] },
      actor: city,
      now: MAY_4,
    };
    await office.run({ ...amending, id: AMENDING, decision: issuing, body: {} }, () =>
      expect(office.run(amending, undefined, 1)).rejects.toMatchObject({ code: 'document-unknown' }),
    );
    await office.run(amending);
    expect((await look(directive, DIRECTIVE))?.clauses).toMatchObject([{ clauseId: CLAUSE, ended: true }]);
  });
});
