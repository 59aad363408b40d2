import { numberIdOf, numberRegister, takeNumber, type Command, type CommandBody } from '@dondoc/domain';
import {
  deriveId,
  Executor,
  hashCommand,
  type Actor,
  type Circumstances,
  type EventStore,
  type Instant,
  type OccurredAt,
  type Outcome,
} from '@dondoc/event-sourcing';

/** The body of a command, its fields not looked at: the decider and the schema of the event decide. */
export type Body = CommandBody & Readonly<Record<string, unknown>>;

/** An act as somebody typed it. */
export interface Act {
  readonly command: string;
  readonly target: string;
  readonly actor: Actor;
  readonly occurredAt: OccurredAt;
  readonly body: Body;
}

/** Nobody repeats these commands over HTTP, so any key will do. */
const KEY = new Uint8Array(32);
const SEED = '5f0c2f0e-52a0-4f3e-9c55-6f6f3c1d0a11';

/**
 * Runs commands through the domain's own definitions and the kernel's executor, with the metadata that the engine's desk
 * gives: ids that follow from the command, its hash, who typed, who signed, when it happened and when it was recorded.
 */
export class Desk {
  private readonly executor: Executor;
  private readonly commands: ReadonlyMap<string, Command>;
  now: Instant;

  constructor(
    private readonly store: EventStore,
    commands: readonly Command[],
    now: Instant,
  ) {
    this.executor = new Executor(store);
    this.commands = new Map(commands.map((command) => [command.name, command]));
    this.now = now;
  }

  /** @throws Rejected when the decider refuses */
  async give(act: Act): Promise<Outcome> {
    const { target, body } = act;
    const command = this.commands.get(act.command);
    if (!command) throw new Error(`there is no command ${act.command}`);
    const commandId = deriveId(SEED, `${act.command} ${target} ${act.occurredAt}`);
    const circumstances = this.circumstances(act, commandId);
    const bound = command.bind(body, circumstances);
    if (bound.number) await this.reserve(bound.number, target, circumstances, commandId);
    return this.executor.execute({
      aggregate: bound.aggregate,
      id: target,
      commandId,
      commandHash: hashCommand(KEY, { command: command.name, target, body }),
      stamp: this.stamp(circumstances, commandId),
      now: this.now,
      decide: bound.decide,
    });
  }

  private circumstances({ target, actor, occurredAt, body }: Act, commandId: string): Circumstances {
    const { signing } = body;
    const { capacity, documentId = target, signedOn, postId, holderId } = signing ?? {};
    const authority =
      signedOn === undefined || postId === undefined || holderId === undefined
        ? undefined
        : { documentId, signedOn, postId, holderId };
    return {
      id: target,
      actor,
      now: this.now,
      occurredAt,
      newId: (kind) => deriveId(commandId, kind),
      ...(capacity && authority && { capacity, authority }),
    };
  }

  private stamp({ actor, occurredAt, capacity, authority }: Circumstances, commandId: string) {
    return {
      origin: this.store.id,
      actor: actor.accountId,
      ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
      ...(capacity && authority && { capacity, authority }),
      occurredAt,
      correlationId: commandId,
    };
  }

  private async reserve(
    wanted: NonNullable<ReturnType<Command['bind']>['number']>,
    documentId: string,
    circumstances: Circumstances,
    paper: string,
  ): Promise<void> {
    const { agencyId, kind, printed, year } = wanted;
    const body = { agencyId, documentId, kind, printed };
    const id = numberIdOf({ agencyId, year, printed });
    const commandId = deriveId(paper, 'number');
    await this.executor.execute({
      aggregate: numberRegister,
      id,
      commandId,
      commandHash: hashCommand(KEY, { command: 'TakeNumber', target: id, body }),
      stamp: this.stamp(circumstances, commandId),
      now: this.now,
      decide: async (state, look) => {
        await takeNumber.lookUp?.(body, look, state, circumstances);
        return takeNumber.decide(body, state, circumstances, undefined);
      },
    });
  }
}
