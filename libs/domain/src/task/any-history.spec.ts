import { describe, expect, it } from '@jest/globals';
import { decode, readWholeStream, Rejected, type Actor } from '@dondoc/event-sourcing';
import fc from 'fast-check';
import { agency } from '../agency/agency.state.js';
import { directive } from '../directive/directive.state.js';
import { actLabels, type TaskAct } from './labels.js';
import { openCommands } from './open-commands.js';
import { taskEvents } from './task.events.js';
import { originalDeadline, task, type Task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  anOfficer,
  assignedFor,
  CITY,
  city,
  coordinator,
  DEPARTMENT,
  department,
  DIRECTIVE,
  drafted,
  issued,
  OTHER_DEPARTMENT,
  registered,
  TASK,
  under,
  UNIT,
  unit,
} from './testing/task.fixtures.js';
import { bodies, OTHER_UNIT, stateIn, SUCCESSOR } from './testing/any-bodies.js';

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
