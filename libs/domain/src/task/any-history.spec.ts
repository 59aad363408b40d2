import { describe, expect, it } from '@jest/globals';
import {
  decode,
  lookInto,
  readWholeStream,
  Rejected,
  type Actor,
  type Decision,
} from '@dondoc/event-sourcing';
import fc from 'fast-check';
import { agency } from '../agency/agency.state.js';
import { directive } from '../directive/directive.state.js';
import { acceptCompletion } from './decisions/accept-completion.js';
import { acknowledgeTask } from './decisions/acknowledge-task.js';
import { approveExtension } from './decisions/approve-extension.js';
import { assignDraftedTask } from './decisions/assign-task.js';
import { delegateSubtask } from './decisions/delegate-subtask.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { rejectExtension } from './decisions/reject-extension.js';
import { reportProgress } from './decisions/report-progress.js';
import { requestExtension } from './decisions/request-extension.js';
import { returnCompletion } from './decisions/return-completion.js';
import { startWork } from './decisions/start-work.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { withdrawTask } from './decisions/withdraw-task.js';
import { actLabels, type TaskAct } from './labels.js';
import { openCommands } from './open-commands.js';
import { taskEvents, type TaskEvent } from './task.events.js';
import { originalDeadline, task, type Task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  by,
  calendar,
  CITY,
  city,
  coordinator,
  DEPARTMENT,
  department,
  DIRECTIVE,
  drafted,
  issued,
  OTHER_DEPARTMENT,
  proof,
  registered,
  TASK,
  under,
  UNIT,
  unit,
} from './testing/task.fixtures.js';

const reason = 'Lý do.';
const bound =
  <Body, Facts>(decision: Decision<Task | undefined, TaskEvent, Body, Facts>, body: Body) =>
  (office: TaskOffice, actor: Actor, now: string) =>
    office.run({ aggregate: task, id: TASK, decision, body, actor, now });
const document = { words: '9911/SNV' };
const part = { leadId: UNIT, content: 'Phần việc.', expectedProduct: { none: true } as const };
const settledAnyway = { result: 'Xong.', unsettledChildrenReason: reason };

/** For each act some bodies, lawful and not. */
const bodies: Readonly<Record<TaskAct, readonly ReturnType<typeof bound>[]>> = {
  AssignDraftedTask: [bound(assignDraftedTask(calendar), {})],
  AcknowledgeTask: [bound(acknowledgeTask(calendar), {})],
  StartWork: [bound(startWork, {})],
  ReportProgress: [bound(reportProgress, { result: 'Tiến độ.' })],
  DelegateSubtask: ['2020-05-29', '2020-08-31'].map((day) =>
    bound(delegateSubtask(calendar), { ...part, deadline: by(day) }),
  ),
  HandOverTask: [
    { fromAgencyId: DEPARTMENT, toAgencyId: UNIT, minutes: document },
    { fromAgencyId: OTHER_DEPARTMENT, toAgencyId: UNIT, minutes: document, consent: document },
  ].map((body) => bound(handOverTask, body)),
  RequestExtension: ['2020-06-30', '2020-07-15', '2020-08-14'].map((newDueOn) =>
    bound(requestExtension(calendar), { newDueOn, reason, document }),
  ),
  ApproveExtension: [{}, { newDueOn: '2020-07-10' }].map((body) => bound(approveExtension(calendar), body)),
  RejectExtension: [bound(rejectExtension, { reason })],
  SubmitCompletion: [[proof], []].map((evidence) => bound(submitCompletion, { ...settledAnyway, evidence })),
  ReturnCompletion: [bound(returnCompletion, { reason })],
  AcceptCompletion: [bound(acceptCompletion, {})],
  WithdrawTask: [bound(withdrawTask, { reason })],
};

interface Step {
  readonly act: TaskAct;
  readonly actor: Actor;
  readonly which: number;
}
const acts = Object.keys(actLabels).filter((name): name is TaskAct => Object.hasOwn(actLabels, name));
const anyStep = fc.record({
  act: fc.constantFrom(...acts),
  actor: fc.constantFrom(city, department, coordinator, unit),
  which: fc.nat(2),
  /** Most steps are among those that are open, or the task would hardly move; withdrawing ends the story and is rarer. */
  among: fc.option(fc.nat(99), { freq: 5 }),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

const chosen = (state: Task | undefined, { act, actor, which, among }: AnyStep): Step => {
  if (among === null || !state) return { act, actor, which };
  const open = [city, department].flatMap((each) =>
    openCommands(state, each)
      .filter((offer) => offer.open && (offer.command !== 'WithdrawTask' || among % 20 === 0))
      .map(({ command }) => ({ act: command, actor: each, which })),
  );
  return open[among % Math.max(1, open.length)] ?? { act, actor, which };
};

const hour = (nth: number) =>
  `2020-04-${String(1 + Math.floor(nth / 8)).padStart(2, '0')}T0${1 + (nth % 8)}:00:00.000Z`;

const openOffice = async () => {
  const office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  for (const [id, name] of [
    [DEPARTMENT, 'Sở Nội vụ'],
    [OTHER_DEPARTMENT, 'Sở Tài chính'],
  ] as const)
    await office.given(agency, id, registered(name, 'city'), under(CITY));
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
  await office.given(task, TASK, drafted());
  return office;
};

const stateIn = (office: TaskOffice) => lookInto(office.store)(task, TASK);
const historyIn = async ({ store }: TaskOffice) =>
  (await readWholeStream(store, `task-${TASK}`)).map((stored) => decode(taskEvents, stored));

/** The refusal, or undefined when the act went through. */
const attempt = async (office: TaskOffice, { act, actor, which }: Step, nth: number) => {
  const choices = bodies[act];
  try {
    await choices[which % choices.length]?.(office, actor, hour(nth));
    return undefined;
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
};

const play = async (
  steps: readonly AnyStep[],
  after?: (office: TaskOffice, step: Step, nth: number) => Promise<void>,
) => {
  const office = await openOffice();
  for (const [nth, any] of steps.entries()) {
    const step = chosen(await stateIn(office), any);
    const refused = await attempt(office, step, nth);
    if (!refused) await after?.(office, step, nth);
  }
  return office;
};

const anyHistory = fc.array(anyStep, { minLength: 10, maxLength: 40, size: 'max' });
const holds = (
  property: (steps: readonly AnyStep[]) => Promise<void>,
  { numRuns = 30, ...run }: { numRuns?: number; seed?: number } = {},
) => fc.assert(fc.asyncProperty(anyHistory, property), { numRuns, ...run });

describe('whatever is done to a task, in whatever order', () => {
  it('the lead is one, and the original deadline never changes', () =>
    holds(async (steps) => {
      let original: string | undefined;
      const office = await play(steps, async (now) => {
        const state = await stateIn(now);
        original ??= state && originalDeadline(state)?.dueOn;
        expect(state && originalDeadline(state)?.dueOn).toBe(original);
        expect(state?.assignment.leadId).toBe(DEPARTMENT);
      });
      const drafts = (await historyIn(office)).filter(({ type }) => type === 'TaskDrafted');
      expect(drafts).toHaveLength(1);
    }));

  it('nothing is complete without evidence', () =>
    holds(async (steps) => {
      const state = await stateIn(await play(steps));
      if (state?.lifecycle !== 'Completed') return;
      const accepted = state.submissions.filter(({ outcome }) => outcome === 'accepted');
      expect(accepted.map(({ evidenceCount }) => evidenceCount > 0)).toEqual([true]);
    }));

  it('one extension request waits at a time', () =>
    holds(async (steps) => {
      let waiting = 0;
      for (const { type } of await historyIn(await play(steps))) {
        if (type === 'ExtensionRequested') waiting += 1;
        if (type === 'ExtensionApproved' || type === 'ExtensionRejected') waiting -= 1;
        expect([0, 1]).toContain(waiting);
      }
    }));

  it('nobody accepts, returns, grants or refuses their own', () =>
    holds(async (steps) => {
      const judging = ['CompletionAccepted', 'CompletionReturned', 'ExtensionApproved', 'ExtensionRejected'];
      for (const { type, meta } of await historyIn(await play(steps)))
        if (judging.includes(type)) expect(meta.agency).toBe(CITY);
    }));

  it('the same act at once again is refused, unless it may be repeated', () =>
    holds(async (steps) => {
      const repeatable: readonly TaskAct[] = ['ReportProgress', 'DelegateSubtask'];
      await play(steps, async (office, step, nth) => {
        if (!repeatable.includes(step.act)) expect(await attempt(office, step, nth)).toBeInstanceOf(Rejected);
      });
    }));

  it('what the screen offers is not refused for who asks or where the task stands, and the rest is, for that reason', () =>
    holds(async (steps) => {
      const office = await openOffice();
      for (const [nth, any] of steps.entries()) {
        const state = await stateIn(office);
        const step = chosen(state, any);
        const offer = state && openCommands(state, step.actor).find(({ command }) => command === step.act);
        const refused = await attempt(office, step, nth);
        if (offer?.open === false) expect(refused?.code).toBe(offer.code);
        else expect(['authority', 'lifecycle']).not.toContain(refused?.kind);
      }
    }));

  it('such histories do reach completion and extension', async () => {
    const reached = new Set<string>();
    await holds(
      async (steps) => {
        for (const { type } of await historyIn(await play(steps))) reached.add(type);
      },
      { numRuns: 60, seed: 1043 },
    );
    const far = ['CompletionAccepted', 'CompletionReturned', 'ExtensionApproved', 'TaskWithdrawn'];
    expect([...reached]).toEqual(expect.arrayContaining(far));
  });
});
