import { beforeEach, describe, expect, it } from '@jest/globals';
import { decode, fold, lookInto, type LoggedEvent, type Reaction } from '@dondoc/event-sourcing';
import fc from 'fast-check';
import { agency } from '../agency/agency.state.js';
import { decideOrphan } from '../directive/decisions/decide-orphan.js';
import { replaceDirective } from '../directive/decisions/replace-directive.js';
import { recallDirective } from '../directive/decisions/recall-directive.js';
import {
  directiveEvents,
  FAN_OUT_LIMIT,
  ORPHAN_DECISIONS,
  type DirectiveEvent,
} from '../directive/directive.events.js';
import { directive } from '../directive/directive.state.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { withdrawTask } from '../task/decisions/withdraw-task.js';
import { task } from '../task/task.state.js';
import {
  anAssignment,
  APRIL_1,
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
import { isOpen } from '../timeliness/lifecycle.js';
import { carryOutOrphanDecisions } from './carry-out-orphan-decisions.js';
import { openOrphanReview } from './open-orphan-review.js';
import { ReviewOffice } from './testing/review-office.js';
import { findNothing } from './testing/find-nothing.js';

const REPLACING = id('d7');
const MAY_4 = '2020-05-04T02:00:00.000Z';
const taskId = (n: number) => id(`c${n}0`);
const body = { ...anAssignment, coordinatorIds: [], source: { directiveId: DIRECTIVE, clauseId: CLAUSE } };

const opened = async () => {
  const office = new ReviewOffice();
  const given = <Event extends DirectiveEvent>(of: string, event: Event) =>
    office.act(directive, of, { decide: () => [event] }, {}, city, APRIL_1);
  await office.act(agency, CITY, { decide: () => [registered('UBND Thành phố', 'city')] }, {}, city, APRIL_1);
  await office.act(
    agency,
    DEPARTMENT,
    { decide: () => [registered('Sở Nội vụ', 'city'), under(CITY)] },
    {},
    city,
    APRIL_1,
  );
  await given(DIRECTIVE, issued);
  if (issued.type === 'DirectiveIssued')
    await given(REPLACING, { ...issued, data: { ...issued.data, number: '2044/QĐ-UBND' } });
  return office;
};

const assign = (office: ReviewOffice, n: number) =>
  office.act(task, taskId(n), assignTask(calendar), body, city, MAY_4);
const replace = (office: ReviewOffice) =>
  office.act(directive, DIRECTIVE, replaceDirective, { replacedById: REPLACING }, city, MAY_4);
const recall = (office: ReviewOffice) =>
  office.act(
    directive,
    DIRECTIVE,
    recallDirective,
    { reason: 'Sai thẩm quyền', basis: [{ words: 'Kết luận' }] },
    city,
    MAY_4,
  );
const decide = (office: ReviewOffice, n: number, decision: (typeof ORPHAN_DECISIONS)[number]) =>
  office.act(
    directive,
    DIRECTIVE,
    decideOrphan,
    {
      taskId: taskId(n),
      decision,
      reason: 'Rà soát',
      ...(decision === 'supersede' && { successorTaskId: taskId(0) }),
    },
    city,
    MAY_4,
  );

describe('a directive that is replaced', () => {
  let office: ReviewOffice;
  const state = () => lookInto(office.store)(directive, DIRECTIVE);
  beforeEach(async () => {
    office = await opened();
    for (const n of [1, 2, 3]) await assign(office, n);
    await office.act(task, taskId(3), withdrawTask, { reason: 'x' }, city, MAY_4);
  });

  it('has every open task listed, and no other', async () => {
    await replace(office);
    await office.carryOut(MAY_4);
    expect((await state())?.orphans).toEqual([{ taskId: taskId(1) }, { taskId: taskId(2) }]);
  });
  it('is listed no second time when the policy runs again', async () => {
    await recall(office);
    await office.carryOut(MAY_4);
    const { length } = office.store.log.events;
    await office.carryOut(MAY_4);
    expect(office.store.log.events.length).toBe(length);
  });
  it('loses the tasks that are decided to be withdrawn, as acts of whoever decided', async () => {
    await replace(office);
    await office.carryOut(MAY_4);
    expect(await decide(office, 1, 'withdraw')).toBeUndefined();
    expect(await decide(office, 2, 'keep')).toBeUndefined();
    await office.carryOut(MAY_4);
    expect(office.tasksAt().get(taskId(1))?.lifecycle).toBe('Withdrawn');
    expect(office.tasksAt().get(taskId(2))?.lifecycle).toBe('Assigned');
    const last = office.store.log.events.findLast(({ type }) => type === 'TaskWithdrawn');
    expect(last?.meta.agency).toBe(CITY);
  });
  it('loses a task to the one that takes its place under the replacing directive', async () => {
    await replace(office);
    await office.act(
      task,
      taskId(0),
      assignTask(calendar),
      { ...body, source: { directiveId: REPLACING } },
      city,
      MAY_4,
    );
    await office.carryOut(MAY_4);
    expect(await decide(office, 1, 'supersede')).toBeUndefined();
    await office.carryOut(MAY_4);
    expect(office.tasksAt().get(taskId(1))?.lifecycle).toBe('Superseded');
  });
  it('takes no new task', async () => {
    await replace(office);
    expect(await assign(office, 4)).toBe('source-not-in-force');
  });
});

const logged = (event: DirectiveEvent): LoggedEvent => ({
  id: id('e4'),
  stream: `directive-${DIRECTIVE}`,
  revision: 1,
  index: 7,
  position: '7',
  v: 1,
  ...event,
  meta: {
    origin: id('e0'),
    actor: id('e1'),
    agency: CITY,
    capacity: 'own',
    documentId: REPLACING,
    signedOn: '2020-05-04',
    postId: id('b1'),
    holderId: id('b2'),
    occurredAt: '2020-05-04',
    recordedAt: MAY_4,
    commandId: id('e2'),
    commandHash: '0'.repeat(64),
    correlationId: id('e3'),
    salt: '0'.repeat(64),
  },
});
const seen = <Event extends DirectiveEvent>(event: Event) => ({
  ...logged(event),
  ...event,
  index: 7,
  position: '7',
});

describe('what the policies ask for', () => {
  it('is a list in parts that fit into events, of the tasks that were open then', async () => {
    const found = Array.from({ length: FAN_OUT_LIMIT + 1 }, (_, n) => ({
      taskId: id(`${n + 1}`),
      leadId: DEPARTMENT,
      issuerId: CITY,
      coordinatorIds: [],
    }));
    const asked: unknown[] = [];
    const reactions = await openOrphanReview.seek?.DirectiveReplaced?.(
      seen({ type: 'DirectiveReplaced', data: { replacedById: REPLACING } }),
      {
        ...findNothing,
        openTasks: async (which) => {
          asked.push(which);
          return found;
        },
      },
    );
    expect(asked).toEqual([{ directiveId: DIRECTIVE }]);
    const lists = (reactions ?? []).map(({ body: asks }) => (asks as { taskIds: string[] }).taskIds.length);
    expect(lists).toEqual([FAN_OUT_LIMIT, 1]);
  });
  it('is the supersession of a task by the new directive, on the authority of whoever decided', () => {
    const event = {
      type: 'OrphanDecided' as const,
      data: {
        taskId: taskId(1),
        decision: 'supersede' as const,
        reason: 'Giao lại',
        successorTaskId: taskId(2),
        documentId: id('d6'),
      },
    };
    const reactions: readonly Reaction[] = carryOutOrphanDecisions.on.OrphanDecided?.(seen(event)) ?? [];
    expect(reactions).toEqual([
      {
        command: 'SupersedeTask',
        target: taskId(1),
        body: { successorTaskId: taskId(2), documentId: id('d6'), reason: 'Giao lại' },
        occurredAt: '2020-05-04',
        onBehalf: {
          agency: CITY,
          capacity: 'own',
          authority: {
            documentId: REPLACING,
            signedOn: '2020-05-04',
            postId: id('b1'),
            holderId: id('b2'),
          },
        },
      },
    ]);
  });
  it('is nothing for a task that is kept', () =>
    expect(
      carryOutOrphanDecisions.on.OrphanDecided?.(
        seen({ type: 'OrphanDecided', data: { taskId: taskId(1), decision: 'keep', reason: 'x' } }),
      ),
    ).toEqual([]));
});

const someTask = fc.integer({ min: 1, max: 5 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('assign' as const), n: someTask }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), n: someTask }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('replace' as const, 'recall' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      n: someTask,
      decision: fc.constantFrom('keep' as const, 'withdraw' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('policies' as const), steps: fc.nat(6) }) },
);

describe('I8: a directive that was replaced or recalled', () => {
  it('leaves no open task without a decision, or in the list that waits for one', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 25 }), async (steps) => {
        const office = await opened();
        for (const each of steps) {
          if (each.kind === 'assign') await assign(office, each.n);
          if (each.kind === 'withdraw')
            await office.act(task, taskId(each.n), withdrawTask, { reason: 'x' }, city, MAY_4);
          if (each.kind === 'replace') await replace(office);
          if (each.kind === 'recall') await recall(office);
          if (each.kind === 'decide') await decide(office, each.n, each.decision);
          if (each.kind === 'policies') await office.carryOut(MAY_4, each.steps);
        }
        // what a decision leads to is a new event: the policies run until nothing is left
        await office.carryOut(MAY_4);
        await office.carryOut(MAY_4);
        const { length } = office.store.log.events;
        await office.carryOut(MAY_4);
        expect(office.store.log.events.length).toBe(length);

        const own = office.store.log.events.filter(({ stream }) => stream === `directive-${DIRECTIVE}`);
        const state = fold(
          directive,
          own.map((event) => decode(directiveEvents, event)),
        );
        const listed = new Map(state?.orphans.map((orphan) => [orphan.taskId, orphan.decision]));
        for (const [open, { lifecycle }] of office.tasksAt()) {
          if (!state?.ending || !isOpen(lifecycle)) continue;
          expect(listed.has(open)).toBe(true);
          expect(listed.get(open)).not.toBe('withdraw');
        }
        const decisions = own.filter(({ type }) => type === 'OrphanDecided');
        const decided = decisions.map(({ data }) => (data as { taskId: string }).taskId);
        expect(new Set(decided).size).toBe(decided.length);
      }),
      { numRuns: 300 },
    ));
});
