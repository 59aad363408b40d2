import type { Command } from '@dondoc/domain';
import {
  deriveId,
  Executor,
  hashCommand,
  policyCheckpoint,
  PolicyRunner,
  reactionId,
  type Dispatch,
  type EventStore,
  type FindAt,
  type Policy,
  type PolicyEvent,
  type RecordAct,
} from '@dondoc/event-sourcing';
import type { Principal } from '../actor/principal.js';
import { later, type BusinessClock } from '../clock/business-clock.js';
import { withCorrelation } from '../correlation/correlation.js';
import type { Alarms } from '../installation/alarms.js';
import type { Journal } from '../journal/journal.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Standings } from '../metrics/standings.js';
import type { CommandDesk } from '../command/command-desk.js';
import { readBody } from '../command/read-body.js';

/** What policies act with. */
export interface PolicyTools {
  readonly store: EventStore;
  readonly executor: Executor;
  readonly clock: BusinessClock;
  readonly commandKey: Uint8Array;
  readonly system: Principal;
  readonly commands: readonly Command[];
  readonly alarms: Alarms;
  readonly journal: Journal;
  readonly metrics: Pick<Metrics, 'work'>;
  readonly standings: Pick<Standings, 'through'>;
  readonly findAt: FindAt;
}

const AGAIN_AFTER_MS = 1_000;

type Acted = Extract<PolicyEvent, { type: 'PolicyActed' }>;

/** Runs the domain's policies on the bus that people's commands go through, under the system's account. */
export class Policies {
  private readonly runners: readonly PolicyRunner[];
  private stopping = false;

  constructor(
    policies: readonly Policy[],
    private readonly tools: PolicyTools,
    private readonly desk: Pick<CommandDesk, 'run'>,
  ) {
    this.runners = policies.map((policy) => {
      const runner: PolicyRunner = new PolicyRunner(
        tools.standings.through(tools.store, `policy ${policy.name}`),
        policy,
        (reaction, cause, place) =>
          withCorrelation(cause.meta.correlationId, () => this.dispatch(policy.name)(reaction, cause, place)),
        this.record,
        (reason) => this.again(policy.name, runner, reason),
        tools.findAt,
      );
      return runner;
    });
  }

  /** Records where policies begin that never ran, so that nothing is forgotten before a node runs them. */
  async begin(): Promise<void> {
    for (const runner of this.runners) await runner.begin();
  }

  /** Call it once this node's view is live. */
  async start(): Promise<void> {
    for (const runner of this.runners) await runner.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }

  /** A policy that broke off goes on from its checkpoint; what it did already it finds again. */
  private again(name: string, runner: PolicyRunner, reason: Error): void {
    if (this.stopping) return;
    this.tools.alarms.raise(`policy ${name}`, reason);
    const retry = () =>
      runner.start().then(
        () => this.tools.alarms.clear(`policy ${name}`),
        (error: unknown) => this.again(name, runner, error as Error),
      );
    setTimeout(() => !this.stopping && void retry(), AGAIN_AFTER_MS).unref();
  }

  private readonly dispatch =
    (policy: string): Dispatch =>
    async (reaction, cause, place) => {
      const command = this.tools.commands.find(({ name }) => name === reaction.command);
      if (!command) throw new Error(`a policy calls for ${reaction.command}, which is no command`);
      const { agency, capacity, authority } = reaction.onBehalf;
      // the clock of the node that wrote the cause may be ahead of ours: what follows from an act never comes before it
      const now = later(await this.tools.clock.now(), cause.meta.recordedAt);
      return this.desk.run({
        command,
        target: reaction.target,
        commandId: reactionId(policy, cause, place),
        correlationId: cause.meta.correlationId,
        causationId: cause.id,
        read: await readBody(command.body, reaction.body),
        circumstances: {
          actor: {
            accountId: this.tools.system.accountId,
            ...(agency !== undefined && { agencyId: agency }),
            postIds: [],
            roles: [],
          },
          now,
          occurredAt: reaction.occurredAt ?? now,
          carriesOut: true,
        },
        signed: { ...(capacity && { capacity }), ...(authority && { authority }) },
      });
    };

  private readonly record: RecordAct = async (policy, event, cause) => {
    const origin = cause?.id ?? this.tools.store.id;
    const commandId = deriveId(origin, `${policy}.${event.type}`);
    const command = { command: event.type, target: policy, body: { eventId: cause?.id ?? null } };
    const now = await this.tools.clock.now();
    const { repeated } = await this.tools.executor.execute({
      aggregate: policyCheckpoint,
      id: policy,
      commandId,
      commandHash: hashCommand(this.tools.commandKey, command),
      stamp: {
        origin: this.tools.store.id,
        actor: this.tools.system.accountId,
        occurredAt: now,
        correlationId: cause?.meta.correlationId ?? commandId,
        ...(cause && { causationId: cause.id }),
      },
      now,
      decide: async () => [event],
    });
    if (cause && !repeated && event.type === 'PolicyActed')
      withCorrelation(cause.meta.correlationId, () => this.tell(policy, event.data));
  };

  private tell(policy: string, { eventId, refused }: Acted['data']): void {
    const { metrics, journal } = this.tools;
    metrics.work.policyActs.inc({ policy });
    for (const { code } of refused) metrics.work.refusedActs.inc({ policy, code });
    journal.info({ policy, eventId, refused }, 'policy acted');
  }
}
