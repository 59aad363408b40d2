import { crossingRules, findingIdOf, type Command, type FindingKey } from '@dondoc/domain';
import { deriveId, Rejected, type Instant, type Look, type PolicyDebts } from '@dondoc/event-sourcing';
import type { Views } from '@dondoc/views';
import type { Principal } from '../actor/principal.js';
import type { CommandDesk } from '../command/command-desk.js';
import { readBody } from '../command/read-body.js';
import { Rounds } from '../engine/rounds.js';
import type { LogFollower } from '../log/log-follower.js';

/** What the review works with. */
export interface CrossingReviewTools {
  readonly views: Pick<Views, 'query'>;
  readonly log: Pick<LogFollower, 'reached'>;
  readonly debts: Pick<PolicyDebts, 'count'>;
  readonly look: Look;
  readonly commands: readonly Command[];
  readonly clock: { now(): Promise<Instant> };
  readonly system: Principal;
  /** Only who runs the policies raises; the others look. */
  readonly raises: boolean;
  readonly onError: (error: unknown) => void;
}

const EVERY_MS = 30_000;

/** Another node was first, or somebody put it right meanwhile. */
const NOTHING_LEFT: readonly string[] = ['finding-raised-already', 'crossing-does-not-stand'];

/**
 * Looks again at what two acts left that were decided at one moment, and raises a finding for each crossing. It keeps no truth:
 * the finding's id and the command are the same on every node and at every try, so a round that was cut off anywhere is made up
 * for by the next, and what was raised is not raised again.
 */
export class CrossingReview {
  private readonly rounds: Rounds;
  /** Up to this number of the log nothing is left to be raised. Only spares work: a new process begins at the start. */
  private since = -1;

  constructor(
    private readonly tools: CrossingReviewTools,
    private readonly desk: Pick<CommandDesk, 'run'>,
  ) {
    this.rounds = new Rounds(() => this.review(), EVERY_MS, tools.onError);
  }

  start(): void {
    if (this.tools.raises) this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns how many crossings had no finding yet. */
  round(): Promise<number> {
    return this.rounds.round();
  }

  private async review(): Promise<number> {
    const { views, log, debts, raises, onError } = this.tools;
    const { cursor, found } = await views.query('crossings', { since: this.since });
    if (!cursor) return 0;
    const standing: FindingKey[] = [];
    for (const key of found) if (await this.stands(key)) standing.push(key);
    if (standing.length === 0) {
      this.since = cursor.index;
      return 0;
    }
    await log.reached(cursor.position);
    // what a policy is about to settle, such as a part that is withdrawn with its whole, is nothing for a person
    if (raises && debts.count === 0) for (const key of standing) await this.raise(key).catch(onError);
    return standing.length;
  }

  /** The view may be behind the streams, and knows less than the decision. */
  private async stands({ rule, subjectId, otherId }: FindingKey): Promise<boolean> {
    return (await crossingRules[rule].find(this.tools.look, subjectId, otherId)) !== undefined;
  }

  private async raise(key: FindingKey): Promise<void> {
    const { commands, system, clock } = this.tools;
    const command = commands.find(({ name }) => name === 'RaiseFinding');
    if (!command) throw new Error('RaiseFinding is no command');
    const target = findingIdOf(key);
    const commandId = deriveId(target, 'raise');
    const now = await clock.now();
    const actor = { accountId: system.accountId, postIds: [], roles: [] };
    try {
      await this.desk.run({
        command,
        target,
        commandId,
        correlationId: commandId,
        read: await readBody(command.body, key),
        circumstances: { actor, now, occurredAt: now },
        signed: {},
      });
    } catch (error) {
      if (!(error instanceof Rejected && NOTHING_LEFT.includes(error.code))) throw error;
    }
  }
}
