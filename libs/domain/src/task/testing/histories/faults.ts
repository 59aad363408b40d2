import type { Look } from '@dondoc/event-sourcing';
import type { CommandBody } from '../../../command/command-body.js';
import type { BoundCommand, Command } from '../../../command/command.js';
import { AssignTask } from '../../commands/assign-task.js';
import { task, type Task } from '../../task.state.js';
import { soundCommands, type Commands } from './office.js';

type Decide = BoundCommand['decide'];

/** Makes a wrong decision of a right one, for this body and whoever acts. */
type Faulty = (decide: Decide, given: { readonly body: CommandBody; readonly actorId: string }) => Decide;

/** The command with something wrong about how it decides. */
export const withFault = (name: string, faulty: Faulty): Command => {
  const sound = soundCommands.get(name);
  if (!sound) throw new Error(`there is no command ${name}`);
  return {
    ...sound,
    bind: (body, circumstances) => {
      const bound = sound.bind(body, circumstances);
      const { agencyId: actorId = '' } = circumstances.actor;
      return { ...bound, decide: faulty(bound.decide, { body, actorId }) };
    },
  };
};

export const withFaults = (...faulty: readonly Command[]): Commands =>
  new Map([...soundCommands, ...faulty.map((each) => [each.name, each] as const)]);

// commands of tasks are handed tasks
const asTask = (state: unknown): Task | undefined => state as Task | undefined;
const withoutLastDay = (state: Task | undefined): Task | undefined => state && { ...state, deadlines: [] };

/** Looks at tasks as if none had a last day. */
const blindToDeadlines =
  (look: Look): Look =>
  async (aggregate, id) => {
    const state = await look(aggregate, id);
    return aggregate.category === task.category ? (withoutLastDay(asTask(state)) as typeof state) : state;
  };

/** A task that one agency leads is assigned to another one, too. */
export const secondLead: Commands = withFaults(
  withFault('AssignTask', (decide, { body }) => (state, look) => {
    const isSecond = body instanceof AssignTask && body.leadId !== asTask(state)?.assignment.leadId;
    return decide(isSecond ? undefined : state, look);
  }),
);

/** Nobody asks when the whole ends: its part may end later. */
export const partBeyondWhole: Commands = withFaults(
  withFault('DelegateSubtask', (decide) => (state, look) => decide(withoutLastDay(asTask(state)), look)),
  ...['AssignTask', 'AdjustDeadline', 'ApproveExtension', 'RequestExtension'].map((name) =>
    withFault(name, (decide) => (state, look) => decide(state, blindToDeadlines(look))),
  ),
);

/** Whoever leads the task passes for its issuer, and accepts its own work. */
export const ownAcceptance: Commands = withFaults(
  withFault('AcceptCompletion', (decide, { actorId }) => async (state, look) => {
    const found = asTask(state);
    const isOwn = found?.assignment.leadId === actorId && found.lifecycle === 'AwaitingAcceptance';
    if (!isOwn) return decide(state, look);
    const { assignment } = found;
    return decide(
      { ...found, assignment: { ...assignment, leadId: assignment.issuerId, issuerId: actorId } },
      look,
    );
  }),
);
