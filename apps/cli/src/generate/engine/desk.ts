import { createHash } from 'node:crypto';
import {
  checkTypedInTime,
  numberIdOf,
  numberRegister,
  takeNumber,
  typedBy,
  type Command,
  type WorkingCalendar,
} from '@dondoc/domain';
import {
  dayOf,
  deriveId,
  Executor,
  reactionId,
  hashCommand,
  NEWEST_FORMAT,
  streamOf,
  type Actor,
  type Circumstances,
  type Instant,
  type LoggedEvent,
  type OccurredAt,
  type Outcome,
  type Reaction,
  type Stamp,
} from '@dondoc/event-sourcing';
import { readSigning, type AccessControl } from '@dondoc/runtime';
import type { Act, Body } from './act.js';
import type { KeptStreams } from './kept-streams.js';
import { seededSalt } from './seeded-salt.js';

/** A command on its way, and what it follows from where a policy gives it. */
interface Given {
  readonly command: Command;
  readonly target: string;
  readonly body: Body;
  readonly commandId: string;
  readonly actor: Actor;
  readonly occurredAt: OccurredAt;
  readonly signed: Pick<Circumstances, 'capacity' | 'authority'>;
  readonly lateEntryReason?: string;
  readonly cause?: LoggedEvent;
}

/** What people say who type an act days after it happened. */
const LATE_BECAUSE = ['Cán bộ nhập liệu đi công tác', 'Văn bản giấy chuyển đến muộn', 'Hệ thống tạm ngừng'];

/**
 * Runs commands through the domain's own definitions and the kernel's executor, with the metadata that the engine's desk
 * gives: ids that follow from the command, its hash, who typed, who signed, when it happened and when it was recorded.
 */
export class Desk {
  private readonly executor: Executor;
  private readonly commands: ReadonlyMap<string, Command>;
  private readonly key: Uint8Array;
  private given = 0;
  now: Instant = '';

  /** @param origin the id of the installation that the history is said to come from; everything else follows from it */
  constructor(
    private readonly streams: KeptStreams,
    commands: readonly Command[],
    private readonly access: Pick<AccessControl, 'command'>,
    private readonly calendar: WorkingCalendar,
    private readonly origin: string,
  ) {
    this.executor = new Executor(streams, NEWEST_FORMAT, streams.look, seededSalt(origin));
    this.commands = new Map(commands.map((command) => [command.name, command]));
    this.key = createHash('sha256').update(`command key ${origin}`).digest();
  }

  /** What a person does, if its post may. @throws Rejected when role table or decider refuses */
  async give({ command: name, target, actor, occurredAt, body }: Act): Promise<Outcome> {
    const command = this.commandOf(name);
    this.access.command(name, actor);
    const commandId = deriveId(this.origin, `command ${this.given++}`);
    const signed = readSigning(command, body, target);
    const late = this.lateEntry(occurredAt);
    checkTypedInTime({ occurredAt, now: this.now }, late.lateEntryReason, this.calendar);
    return this.carryOut({ command, target, body, commandId, actor, occurredAt, signed, ...late });
  }

  private lateEntry(occurredAt: OccurredAt): Pick<Given, 'lateEntryReason'> {
    const lateEntryReason = LATE_BECAUSE[this.given % LATE_BECAUSE.length];
    const isLate = dayOf(this.now) > typedBy(occurredAt, this.calendar);
    return isLate && lateEntryReason !== undefined ? { lateEntryReason } : {};
  }

  /** What a policy does. @throws Rejected */
  async react(policy: string, reaction: Reaction, cause: LoggedEvent, place: number): Promise<Outcome> {
    const { agency, capacity, authority } = reaction.onBehalf;
    return this.carryOut({
      command: this.commandOf(reaction.command),
      target: reaction.target,
      // policies give what they gave in life: their bodies are tested against the same deciders
      body: reaction.body as Body,
      commandId: reactionId(policy, cause, place),
      actor: {
        accountId: this.system,
        ...(agency !== undefined && { agencyId: agency }),
        postIds: [],
        roles: [],
      },
      occurredAt: reaction.occurredAt ?? this.now,
      signed: { ...(capacity && { capacity }), ...(authority && { authority }) },
      cause,
    });
  }

  /** The account under which policies act. */
  get system(): string {
    return deriveId(this.origin, 'system');
  }

  private commandOf(name: string): Command {
    const command = this.commands.get(name);
    if (!command) throw new Error(`there is no command ${name}`);
    return command;
  }

  private async carryOut(given: Given): Promise<Outcome> {
    const { command, target, body, commandId } = given;
    const circumstances = this.circumstances(given);
    const stamp = this.stamp(given);
    const bound = command.bind(body, circumstances);
    if (bound.number) await this.reserve(bound.number, circumstances, stamp, commandId);
    const outcome = await this.executor.execute({
      aggregate: bound.aggregate,
      id: bound.target ?? target,
      commandId,
      commandHash: hashCommand(this.key, { command: command.name, target: bound.target ?? target, body }),
      stamp,
      now: this.now,
      decide: (state) => bound.decide(state, this.streams.look),
    });
    // a number is asked for once, when its paper is written
    if (bound.number) this.streams.forget(streamOf(numberRegister, numberIdOf(bound.number)));
    return outcome;
  }

  private circumstances({ target, actor, occurredAt, signed, commandId, cause }: Given): Circumstances {
    const newId = (kind: string) => deriveId(commandId, kind);
    const carriesOut = cause ? { carriesOut: true as const } : {};
    return { id: target, actor, now: this.now, occurredAt, newId, ...carriesOut, ...signed };
  }

  private stamp({ actor, occurredAt, signed, commandId, lateEntryReason, cause }: Given): Stamp {
    return {
      origin: this.origin,
      actor: actor.accountId,
      ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
      ...signed,
      occurredAt,
      ...(lateEntryReason !== undefined && { lateEntryReason }),
      correlationId: cause?.meta.correlationId ?? commandId,
      ...(cause && { causationId: cause.id }),
    };
  }

  private async reserve(
    wanted: NonNullable<ReturnType<Command['bind']>['number']>,
    circumstances: Circumstances,
    stamp: Stamp,
    paper: string,
  ): Promise<void> {
    const { agencyId, kind, printed } = wanted;
    const body = { agencyId, documentId: circumstances.id, kind, printed };
    const id = numberIdOf(wanted);
    await this.executor.execute({
      aggregate: numberRegister,
      id,
      commandId: deriveId(paper, 'number'),
      commandHash: hashCommand(this.key, { command: 'TakeNumber', target: id, body }),
      stamp,
      now: this.now,
      decide: async (state) => {
        await takeNumber.lookUp?.(body, this.streams.look, state, circumstances);
        return takeNumber.decide(body, state, circumstances, undefined);
      },
    });
  }
}
