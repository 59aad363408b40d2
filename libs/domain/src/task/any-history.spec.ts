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
import { adjustDeadline } from './decisions/adjust-deadline.js';
import { approveExtension } from './decisions/approve-extension.js';
import { assignOfficer } from './decisions/assign-officer.js';
import { assignDraftedTask } from './decisions/assign-task.js';
import { closeTask } from './decisions/close-task.js';
import { contributeInput } from './decisions/contribute-input.js';
import { correctRecord } from './decisions/correct-record.js';
import { delegateSubtask } from './decisions/delegate-subtask.js';
import { disputeAssignment } from './decisions/dispute-assignment.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { reassignLead } from './decisions/reassign-lead.js';
import { rejectExtension } from './decisions/reject-extension.js';
import { reopenTask } from './decisions/reopen-task.js';
import { reportProgress } from './decisions/report-progress.js';
import { requestExtension } from './decisions/request-extension.js';
import { requestInput } from './decisions/request-input.js';
import { resumeTask } from './decisions/resume-task.js';
import { returnCompletion } from './decisions/return-completion.js';
import { startWork } from './decisions/start-work.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { supersedeTask } from './decisions/supersede-task.js';
import { suspendTask } from './decisions/suspend-task.js';
import { upholdAssignment } from './decisions/uphold-assignment.js';
import { withdrawExtensionRequest } from './decisions/withdraw-extension-request.js';
import { withdrawTask } from './decisions/withdraw-task.js';
import { actLabels, type TaskAct } from './labels.js';
import { openCommands } from './open-commands.js';
import { taskEvents, type TaskEvent } from './task.events.js';
import { originalDeadline, task, type Task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  anOfficer,
  assignedFor,
  by,
  calendar,
  CITY,
  city,
  coordinator,
  DEPARTMENT,
  department,
  DIRECTIVE,
  drafted,
  id,
  issued,
  OFFICER,
  OTHER_DEPARTMENT,
  proof,
  registered,
  TASK,
  under,
  UNIT,
  unit,
} from './testing/task.fixtures.js';

const reason = 'Lý do.';
type Bodied = (office: TaskOffice, actor: Actor, now: string) => Promise<unknown>;
/** A body that depends on what happened so far, where it names something of the task's own history. */
const boundTo =
  <Body, Facts>(
    decision: Decision<Task | undefined, TaskEvent, Body, Facts>,
    bodyFor: (state: Task | undefined, actor: Actor) => Body,
  ): Bodied =>
  async (office, actor, now) =>
    office.run({
      aggregate: task,
      id: TASK,
      decision,
      body: bodyFor(await stateIn(office), actor),
      actor,
      now,
    });
const bound = <Body, Facts>(
  decision: Decision<Task | undefined, TaskEvent, Body, Facts>,
  body: Body,
): Bodied => boundTo(decision, () => body);
const document = { words: '9911/SNV' };
const OTHER_UNIT = id('a8');
const part = { content: 'Phần việc.', expectedProduct: { none: true } as const };
const july = by('2020-07-31');
const SUCCESSOR = id('c5');
/** Something that the actor's own agency recorded, with other words each time. */
const ownRecord = (state: Task | undefined, actor: Actor) => {
  const own = state?.records.findLast(({ agencyId }) => agencyId === actor.agencyId);
  const [field = 'result', said = ''] = Object.entries(own?.values ?? {})[0] ?? [];
  return { eventId: own?.eventId ?? id('99'), field, value: `${said}.`, reason };
};
const settledAnyway = { result: 'Xong.', unsettledChildrenReason: reason };

/** For each act some bodies, lawful and not. */
const bodies: Readonly<Record<TaskAct, readonly Bodied[]>> = {
  AssignDraftedTask: [bound(assignDraftedTask(calendar), {})],
  AcknowledgeTask: [bound(acknowledgeTask(calendar), {})],
  DisputeAssignment: [
    bound(disputeAssignment(calendar), { reason, proposedAgencyId: OTHER_DEPARTMENT }),
    bound(disputeAssignment(calendar), { reason }),
  ],
  UpholdAssignment: [bound(upholdAssignment(calendar), { reason })],
  ReassignLead: [OTHER_DEPARTMENT, DEPARTMENT].map((leadId) => bound(reassignLead(calendar), { leadId })),
  StartWork: [bound(startWork, {})],
  AssignOfficer: [bound(assignOfficer, { officerId: OFFICER, internalDueOn: '2020-05-29' })],
  RequestInput: [
    bound(requestInput, { coordinatorId: OTHER_DEPARTMENT, question: 'Góp ý.', answerBy: '2020-05-15' }),
  ],
  ContributeInput: [
    bound(contributeInput, { content: 'Thống nhất.', document }),
    bound(contributeInput, { refusalReason: reason }),
  ],
  WithdrawExtensionRequest: [bound(withdrawExtensionRequest, {})],
  AdjustDeadline: ['2020-06-15', '2020-07-31'].map((day) =>
    bound(adjustDeadline(calendar), { deadline: by(day), reason }),
  ),
  SuspendTask: (['stops', 'runs'] as const).map((clock) =>
    bound(suspendTask, { reason, reviewOn: '2020-05-29', clock }),
  ),
  ResumeTask: [bound(resumeTask(calendar), {})],
  CloseTask: [bound(closeTask, { dossierCode: '05/HS' })],
  ReopenTask: [bound(reopenTask(calendar), { reason, deadline: july })],
  SupersedeTask: [bound(supersedeTask, { successorTaskId: SUCCESSOR, documentId: DIRECTIVE })],
  CorrectRecord: [boundTo(correctRecord, ownRecord)],
  ReportProgress: [bound(reportProgress, { result: 'Tiến độ.' })],
  DelegateSubtask: ['2020-05-29', '2020-08-31'].map((day) =>
    boundTo(delegateSubtask(calendar), (_, { agencyId }) => ({
      ...part,
      leadId: agencyId === OTHER_DEPARTMENT ? OTHER_UNIT : UNIT,
      deadline: by(day),
    })),
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
  ReturnCompletion: [bound(returnCompletion(calendar), { reason })],
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

const ENDING: readonly TaskAct[] = ['WithdrawTask', 'SupersedeTask'];

const chosen = (state: Task | undefined, { act, actor, which, among }: AnyStep): Step => {
  if (among === null || !state) return { act, actor, which };
  const open = [city, department, coordinator].flatMap((each) =>
    openCommands(state, each)
      .filter((offer) => offer.open && (!ENDING.includes(offer.command) || among % 20 === 0))
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
  await office.given(agency, DEPARTMENT, ...anOfficer);
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(agency, OTHER_UNIT, registered('Đơn vị 2', 'unit'), under(OTHER_DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
  await office.given(task, TASK, drafted());
  await office.given(task, SUCCESSOR, drafted(), assignedFor('2020-06-30'));
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

const ANSWERS = ['ExtensionApproved', 'ExtensionRejected', 'ExtensionRequestWithdrawn'];
const LAPSES = ['LeadReassigned', 'CompletionAccepted'];

describe('whatever is done to a task, in whatever order', () => {
  it('the lead is one, and the original deadline never changes', () =>
    holds(async (steps) => {
      let original: string | undefined;
      const office = await play(steps, async (now) => {
        const state = await stateIn(now);
        original ??= state && originalDeadline(state)?.dueOn;
        expect(state && originalDeadline(state)?.dueOn).toBe(original);
        expect(state?.assignment.coordinatorIds).not.toContain(state?.assignment.leadId);
      });
      const history = await historyIn(office);
      expect(history.filter(({ type }) => type === 'TaskDrafted')).toHaveLength(1);
      const lead = history.reduce((now, { type, data }) => {
        if (type === 'LeadReassigned') return data.leadId;
        return type === 'TaskHandedOver' && data.party === 'lead' ? data.toAgencyId : now;
      }, DEPARTMENT);
      expect((await stateIn(office))?.assignment.leadId).toBe(lead);
    }));

  it('nothing is complete without evidence', () =>
    holds(async (steps) => {
      const state = await stateIn(await play(steps));
      if (state?.lifecycle !== 'Completed' && state?.lifecycle !== 'Closed') return;
      const accepted = state.submissions.filter(({ outcome }) => outcome === 'accepted');
      expect(accepted.length).toBe(state.earlierCompletions.length + 1);
      expect(accepted.every(({ evidenceCount }) => evidenceCount > 0)).toBe(true);
    }));

  it('one extension request waits at a time', () =>
    holds(async (steps) => {
      let waiting = 0;
      for (const { type } of await historyIn(await play(steps))) {
        if (type === 'ExtensionRequested') waiting += 1;
        if (ANSWERS.includes(type)) waiting -= 1;
        if (LAPSES.includes(type)) waiting = 0;
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
      const repeatable: readonly TaskAct[] = [
        'ReportProgress',
        'DelegateSubtask',
        'AssignOfficer',
        'ContributeInput',
        'CorrectRecord',
      ];
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
    const far = [
      'CompletionAccepted',
      'CompletionReturned',
      'ExtensionApproved',
      'LeadReassigned',
      'TaskResumed',
    ];
    expect([...reached]).toEqual(expect.arrayContaining(far));
  });
});
