import {
  deriveId,
  Executor,
  idOf,
  NEWEST_FORMAT,
  reactionId,
  Rejected,
  StreamMemory,
  decode,
  type Actor,
  type Aggregate,
  type Authority,
  type Decision,
  type DomainEvent,
  type Instant,
  type Look,
  type OccurredAt,
  type Policy,
  type Projected,
  type Reaction,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { plainToInstance } from 'class-transformer';
import { domainCommands, domainEvents } from '../../../catalogue.js';
import type { CommandBody } from '../../../command/command-body.js';
import { authorityRequired } from '../../../command/command.refusals.js';
import type { Command } from '../../../command/command.js';
import { lookUpDirectiveOf } from '../../../directive/directive-of-task.js';
import type { Find } from '../../../policy/find.js';
import { policies } from '../../../policy/policies.js';
import { findNothing } from '../../../policy/testing/find-nothing.js';
import { isOpen } from '../../../timeliness/lifecycle.js';
import { task } from '../../task.state.js';
import { calendar } from '../task.fixtures.js';
import { SALT, settingOfHistories, SYSTEM } from './setting.js';

/** Commands by their names: the engine's own, or some of them with a fault. */
export type Commands = ReadonlyMap<string, Command>;

export const soundCommands: Commands = new Map(domainCommands({ calendar }).map((each) => [each.name, each]));

export interface Order {
  readonly command: string;
  readonly target: string;
  readonly body: CommandBody;
  readonly actor: Actor;
  readonly now: Instant;
  readonly occurredAt: OccurredAt;
  readonly authority?: Authority | undefined;
}

export interface RefusedReaction {
  readonly event: StoredEvent;
  readonly reaction: Reaction;
  readonly refused: Rejected;
}

type Run = Order & {
  readonly commandId: string;
  readonly capacity?: Reaction['onBehalf']['capacity'];
  readonly carriesOut?: true;
};

/** Takes the commands of one history on a store of its own, and carries out what the policies make of them. */
export class HistoryOffice {
  private readonly memory: StreamMemory;
  private readonly executor: Executor;
  private given = 0;
  /** What a policy made of an event and was refused. */
  readonly refusedReactions: RefusedReaction[] = [];

  private constructor(
    private readonly commands: Commands,
    readonly store: InMemoryEventStore,
  ) {
    this.memory = new StreamMemory(store);
    this.executor = new Executor(store, NEWEST_FORMAT, this.memory.look, () => SALT);
  }

  static async open(commands: Commands): Promise<HistoryOffice> {
    const setting = await settingOfHistories();
    const streams = Map.groupBy(setting, ({ stream }) => stream);
    return new HistoryOffice(commands, new InMemoryEventStore({ id: SYSTEM, events: [...setting], streams }));
  }

  get look(): Look {
    return this.memory.look;
  }

  /** What it wrote, or why it was refused; everything else is thrown. */
  async give(order: Order): Promise<readonly StoredEvent[] | Rejected> {
    const command = this.named(order.command);
    if (command.authority === 'required' && !order.authority)
      return authorityRequired({ command: command.name });
    const commandId = deriveId(SYSTEM, String((this.given += 1)));
    return this.settle(() => this.run({ ...order, commandId, ...(order.authority && { capacity: 'own' }) }));
  }

  /** Takes a decision that is no command, as the engine; undefined where it was refused. */
  async write<State, Event extends DomainEvent, Body>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decision: Decision<State, Event, Body>,
    body: Body,
    now: Instant,
  ): Promise<readonly StoredEvent[] | undefined> {
    const commandId = deriveId(SYSTEM, String((this.given += 1)));
    const actor = { accountId: SYSTEM, postIds: [], roles: [] };
    const outcome = await this.settle(async () => {
      const { events } = await this.executor.execute({
        aggregate,
        id,
        commandId,
        commandHash: '0'.repeat(64),
        stamp: { origin: SYSTEM, actor: SYSTEM, occurredAt: now, correlationId: commandId },
        now,
        decide: async (state) =>
          decision.decide(
            body,
            state,
            { id, actor, now, occurredAt: now, newId: (kind) => deriveId(commandId, kind) },
            undefined,
          ),
      });
      return events;
    });
    return outcome instanceof Rejected ? undefined : outcome;
  }

  /** The ids of all tasks that were ever drafted here. */
  taskIds(): readonly string[] {
    return [...this.store.log.streams.keys()].filter((name) => name.startsWith('task-')).map(idOf);
  }

  private named(name: string): Command {
    const found = this.commands.get(name);
    if (!found) throw new Error(`there is no command ${name}`);
    return found;
  }

  private async settle(work: () => Promise<readonly StoredEvent[]>) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Rejected) return error;
      throw error;
    }
  }

  private async run({ command: name, target, body, actor, now, occurredAt, ...given }: Run) {
    const { commandId, authority, capacity, carriesOut } = given;
    const signed = { ...(capacity && { capacity }), ...(authority && { authority }) };
    const bound = this.named(name).bind(body, {
      id: target,
      actor,
      now,
      occurredAt,
      ...signed,
      ...(carriesOut && { carriesOut }),
      newId: (kind) => deriveId(commandId, kind),
    });
    const { agencyId } = actor;
    const { events } = await this.executor.execute({
      aggregate: bound.aggregate,
      id: target,
      commandId,
      commandHash: '0'.repeat(64),
      stamp: {
        origin: SYSTEM,
        actor: actor.accountId,
        ...(agencyId !== undefined && { agency: agencyId }),
        ...signed,
        occurredAt,
        correlationId: commandId,
      },
      now,
      decide: bound.decide,
    });
    for (const event of events) await this.carryOut(event, now);
    return events;
  }

  private async carryOut(event: StoredEvent, now: Instant): Promise<void> {
    for (const policy of policies) {
      if (!Object.hasOwn(policy.events, event.type)) continue;
      for (const [place, reaction] of (await this.reactions(policy, event)).entries()) {
        const outcome = await this.settle(() =>
          this.react(reaction, reactionId(policy.name, event, place), now),
        );
        if (outcome instanceof Rejected) this.refusedReactions.push({ event, reaction, refused: outcome });
      }
    }
  }

  private async reactions(policy: Policy, event: StoredEvent): Promise<readonly Reaction[]> {
    const { on, seek } = policy as Policy<DomainEvent, Find>;
    const seen = { ...decode(domainEvents, event), index: 0, position: event.position } as Projected;
    return [...(on[event.type]?.(seen) ?? []), ...((await seek?.[event.type]?.(seen, this.find)) ?? [])];
  }

  private async react(reaction: Reaction, commandId: string, now: Instant): Promise<readonly StoredEvent[]> {
    const { command, target, onBehalf, occurredAt = now } = reaction;
    const { agency, ...signed } = onBehalf;
    const actor = {
      accountId: SYSTEM,
      postIds: [],
      roles: [],
      ...(agency !== undefined && { agencyId: agency }),
    };
    const body = plainToInstance(this.named(command).body, reaction.body);
    return this.run({
      command,
      target,
      body,
      actor,
      now,
      occurredAt,
      commandId,
      carriesOut: true,
      ...signed,
    });
  }

  private readonly find: Find = {
    ...findNothing,
    openTasks: async ({ directiveId, agencyId }) => {
      const open = [];
      for (const taskId of this.taskIds()) {
        const state = await this.look(task, taskId);
        if (!state || !isOpen(state.lifecycle)) continue;
        const { leadId, issuerId, coordinatorIds } = state.assignment;
        const isParty = agencyId === undefined || [leadId, issuerId, ...coordinatorIds].includes(agencyId);
        const isOf = directiveId === undefined || (await lookUpDirectiveOf(this.look, state)) === directiveId;
        if (!isParty || !isOf) continue;
        open.push({ taskId, leadId, issuerId, coordinatorIds });
      }
      return open;
    },
  };
}
