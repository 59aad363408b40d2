import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { amendDirective } from '../directive/decisions/amend-directive.js';
import { recallDirective } from '../directive/decisions/recall-directive.js';
import { directive } from '../directive/directive.state.js';
import { AMENDING, DIRECTIVE, FIRST, issuedAs } from '../directive/testing/directive.fixtures.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { task } from '../task/task.state.js';
import { anAssignment, calendar } from '../task/testing/task.fixtures.js';
import { TaskOffice } from '../task/testing/task-office.js';
import { actingFor, CITY, DEPARTMENT, idFor, placedUnder, registered } from '../testing/agencies.js';
import { concludePlan } from './decisions/conclude-plan.js';
import { issuePlan } from './decisions/issue-plan.js';
import { replacePlan } from './decisions/replace-plan.js';
import { startPlan } from './decisions/start-plan.js';
import { plan } from './plan.state.js';

const PLAN = idFor('plan');
const OTHER = idFor('other plan');
const TASK = idFor('task of the plan');
const NOW = '2020-09-02T02:00:00.000Z';
const city = actingFor(CITY);
const content = {
  issuerId: CITY,
  summary: 'Kế hoạch của thành phố',
  issuedOn: '2020-09-01',
  directiveIds: [DIRECTIVE],
  items: [{ label: '1', content: 'Đề án', clauseIds: [FIRST] }],
};

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

const of = { actor: city, now: NOW };
const issuing = (id: string, number: string) => ({
  ...{ ...of, aggregate: plan, id, decision: issuePlan },
  body: { ...content, number },
});
const starting = (id: string) => ({
  ...{ ...of, aggregate: plan, id, decision: startPlan },
  body: {},
});
const concluding = (id: string) => ({
  ...{ ...of, aggregate: plan, id, decision: concludePlan },
  body: { result: 'Xong', document: { words: 'Báo cáo' } },
});
const assigning = {
  ...{ ...of, aggregate: task, id: TASK, decision: assignTask(calendar) },
  body: {
    ...{ ...anAssignment, issuerId: CITY, leadId: DEPARTMENT, coordinatorIds: [] },
    ...{ deadline: { kind: 'none', reviewEvery: 'quarter' } as const },
    source: { planId: PLAN, recommendationIds: [] },
  },
};

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ'), placedUnder(CITY));
  await office.given(directive, DIRECTIVE, issuedAs());
  await office.given(directive, AMENDING, issuedAs({ number: '2044/QĐ-UBND', issuedOn: '2020-08-03' }));
});

describe('a plan and what it stands under', () => {
  it('may be issued under a directive that is recalled at that moment: no task comes from it', async () => {
    await office.interleave(issuing(PLAN, '1404/KH-UBND'), {
      ...{ ...of, aggregate: directive, id: DIRECTIVE, decision: recallDirective },
      body: { reason: 'Sai thẩm quyền', basis: [{ words: 'Kết luận' }] },
    });
    expect((await look(plan, PLAN))?.status).toBe('Issued');
    expect((await look(directive, DIRECTIVE))?.ending?.as).toBe('Recalled');
    await expect(office.run(assigning)).rejects.toMatchObject({ code: 'source-not-in-force' });
  });

  it('may carry out a clause that is ended at that moment', async () => {
    await office.interleave(issuing(PLAN, '1404/KH-UBND'), {
      ...{ ...of, aggregate: directive, id: DIRECTIVE, decision: amendDirective },
      body: { documentId: AMENDING, ended: [FIRST] },
    });
    expect((await look(plan, PLAN))?.items).toMatchObject([{ clauseIds: [FIRST] }]);
    expect((await look(directive, DIRECTIVE))?.clauses[0]).toMatchObject({ clauseId: FIRST, ended: true });
    await expect(office.run(issuing(OTHER, '1405/KH-UBND'))).rejects.toMatchObject({ code: 'clause-ended' });
  });
});

describe('a plan that ends at the same moment', () => {
  beforeEach(async () => {
    await office.run(issuing(PLAN, '1404/KH-UBND'));
    await office.run(starting(PLAN));
  });

  it('may take the place of another all the same', async () => {
    await office.run(issuing(OTHER, '1405/KH-UBND'));
    await office.run(starting(OTHER));
    const replacing = {
      ...{ ...of, aggregate: plan, id: PLAN, decision: replacePlan },
      body: { replacedById: OTHER },
    };
    await office.interleave(replacing, concluding(OTHER));
    expect((await look(plan, PLAN))?.status).toBe('Replaced');
    expect((await look(plan, OTHER))?.status).toBe('Concluded');
    const third = idFor('third plan');
    await office.run(issuing(third, '1406/KH-UBND'));
    await expect(office.run({ ...replacing, id: third })).rejects.toMatchObject({
      code: 'plan-replacement-unfit',
    });
  });

  it('may leave a task behind that comes from it', async () => {
    await office.interleave(assigning, concluding(PLAN));
    expect((await look(task, TASK))?.lifecycle).toBe('Assigned');
    expect((await look(plan, PLAN))?.status).toBe('Concluded');
    await expect(office.run({ ...assigning, id: idFor('another task') })).rejects.toMatchObject({
      code: 'source-not-in-force',
    });
  });
});
