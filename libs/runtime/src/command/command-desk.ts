import {
  checkTypedInTime,
  type BoundCommand,
  type Calendars,
  type Command,
  type CommandBody,
} from '@dondoc/domain';
import {
  dayOf,
  deriveId,
  hashCommand,
  randomId,
  type Actor,
  type Circumstances,
  type DomainEvent,
  type Look,
  type Outcome,
  type Stamp,
} from '@dondoc/event-sourcing';
import type { CommandBus } from '@nestjs/cqrs';
import type { AccessControl } from '../access/access-control.js';
import type { Offices } from '../actor/offices.js';
import type { Principal } from '../actor/principal.js';
import { resolveActor } from '../actor/resolve-actor.js';
import { correlationId } from '../correlation/correlation.js';
import type { LogFollower } from '../log/log-follower.js';
import type { UsedKeys } from '../log/used-keys.js';
import type { BusinessClock } from '../clock/business-clock.js';
import type { CommandWatch } from '../metrics/command-watch.js';
import { takeLateEntryReason } from './late-entry-reason.js';
import { readOccurredAt } from './occurred-at.js';
import { Order } from './order.js';
import { readBody, type ReadBody } from './read-body.js';
import type { SecretKeeper } from './secret-keeper.js';
import { readSigning, type Signed } from './signing.js';

/** A command as it came from outside. */
export interface Submission {
  readonly command: Command;
  /** Absent for a command that creates. */
  readonly target?: string;
  readonly body: unknown;
  readonly principal: Principal;
  /** The post that the account says it acts in. */
  readonly actingPost?: string;
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
}

/** A command with everything decided that does not depend on the state of the log. */
export interface Prepared {
  readonly command: Command;
  readonly target: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly read: ReadBody<CommandBody>;
  readonly circumstances: Omit<Circumstances, 'id' | 'newId' | 'capacity' | 'authority'>;
  readonly signed: Signed;
  /** What a person says who types late; absent for what policies do. */
  readonly typed?: { readonly lateEntryReason?: string };
  readonly ifMatch?: number;
}

/** What the desk works with. */
export interface DeskTools {
  readonly bus: CommandBus;
  /** Names this installation in every event. */
  readonly origin: string;
  readonly commandKey: Uint8Array;
  readonly clock: BusinessClock;
  readonly offices: Offices;
  readonly usedKeys: UsedKeys;
  readonly log: LogFollower;
  readonly access: AccessControl;
  readonly calendars: Calendars;
  readonly watch: CommandWatch;
  /** By the name of the command. */
  readonly secretKeepers: ReadonlyMap<string, SecretKeeper>;
}

/** Takes commands in: reads the body, finds out who acts and whether they may, gives ids, and puts them on the bus. */
export class CommandDesk {
  constructor(private readonly tools: DeskTools) {}

  /**
   * Runs a command that a person gave.
   * @throws Malformed, Rejected, CommandReused, RevisionStale and the store's errors
   */
  submit(submission: Submission): Promise<Outcome> {
    const { command, target, principal } = submission;
    const watched = { command: command.name, target, actor: principal.accountId };
    return this.tools.watch.around(watched, async () => this.carryOut(await this.prepare(submission)));
  }

  /**
   * What the command would decide if it were given now; nothing is written and nothing reserved. A signature or a reason that
   * is not there yet is not asked for.
   * @throws Malformed, Rejected
   */
  async rehearse(submission: Submission, look: Look): Promise<readonly DomainEvent[]> {
    const unsigned: typeof readSigning = (command, body, target) =>
      body.signing ? readSigning(command, body, target) : {};
    const { typed: _typed, ...prepared } = await this.prepare(submission, unsigned);
    const { target, bound } = this.order(prepared).details;
    return bound.decide(await look(bound.aggregate, target), look);
  }

  /** Runs a command whose circumstances are known: a policy's. */
  run(prepared: Prepared): Promise<Outcome> {
    const { command, target, circumstances } = prepared;
    const watched = { command: command.name, target, actor: circumstances.actor.accountId };
    return this.tools.watch.around(watched, () => this.carryOut(prepared));
  }

  private async prepare(submission: Submission, signedOf = readSigning): Promise<Prepared> {
    const { command, principal, idempotencyKey, ifMatch } = submission;
    const read = await readBody(command.body, submission.body);
    const now = await this.tools.clock.now();
    const occurredAt = readOccurredAt(read.instance.occurredAt, now);
    const actor = this.actorOf(submission, dayOf(occurredAt));
    if (!principal.system) this.tools.access.command(command.name, actor);
    const commandId =
      idempotencyKey === undefined ? randomId() : deriveId(principal.accountId, idempotencyKey);
    const target = submission.target ?? deriveId(commandId, command.category);
    return {
      command,
      target,
      commandId,
      correlationId: correlationId() ?? commandId,
      read,
      circumstances: { actor, now, occurredAt },
      signed: signedOf(command, read.instance, target),
      ...(!principal.system && { typed: takeLateEntryReason(read.instance) }),
      ...(ifMatch !== undefined && { ifMatch }),
    };
  }

  private async carryOut(prepared: Prepared): Promise<Outcome> {
    const { command, read } = prepared;
    const order = this.order(prepared);
    const { target, commandId, commandHash } = order.details;
    this.tools.usedKeys.check(commandId, commandHash);
    order.attachTo(read.instance);
    const execute = () => this.tools.bus.execute<CommandBody, Outcome>(read.instance);
    const keeper = this.tools.secretKeepers.get(command.name);
    const outcome = await (keeper ? keeper.around(target, read.instance, execute) : execute());
    await this.settled(command, outcome);
    return outcome;
  }

  private order(prepared: Prepared): Order {
    const { command, commandId, read, signed, ifMatch } = prepared;
    const newId = (kind: string) => deriveId(commandId, kind);
    const circumstances = { ...prepared.circumstances, ...signed, id: prepared.target, newId };
    const bound = this.inTime(prepared, command.bind(read.instance, circumstances));
    const target = bound.target ?? prepared.target;
    return new Order({
      target,
      commandId,
      commandHash: this.hash(command, target, read.plain),
      circumstances,
      bound,
      stamp: this.stamp(prepared),
      ...(ifMatch !== undefined && { ifMatch }),
    });
  }

  /** Asked when it is decided and not before: a repetition that comes days later finds its own work. */
  private inTime({ circumstances, typed }: Prepared, bound: BoundCommand): BoundCommand {
    if (!typed) return bound;
    return {
      ...bound,
      decide: async (state, look) => {
        const { inForce } = await this.tools.calendars();
        checkTypedInTime(circumstances, typed.lateEntryReason, inForce);
        return bound.decide(state, look);
      },
    };
  }

  private hash({ name }: Command, target: string, plain: ReadBody<CommandBody>['plain']): string {
    const body = this.tools.secretKeepers.get(name)?.withoutSecrets(plain) ?? plain;
    return hashCommand(this.tools.commandKey, { command: name, target, body });
  }

  private stamp({ circumstances, signed, typed, correlationId, causationId }: Prepared): Stamp {
    const { actor, occurredAt } = circumstances;
    return {
      origin: this.tools.origin,
      actor: actor.accountId,
      ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
      ...signed,
      occurredAt,
      ...typed,
      correlationId,
      ...(causationId !== undefined && { causationId }),
    };
  }

  private actorOf({ principal, actingPost }: Submission, day: string): Actor {
    return resolveActor(this.tools.offices, principal, day, actingPost);
  }

  /** Who holds which post decides about the very next command, so it is known before this one is answered. */
  private async settled({ category }: Command, { events }: Outcome): Promise<void> {
    const last = events.at(-1);
    if (last && (category === 'agency' || category === 'account'))
      await this.tools.log.reached(last.position);
  }
}
