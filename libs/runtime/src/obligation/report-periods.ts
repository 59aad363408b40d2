import type { Command, WorkingCalendar } from '@dondoc/domain';
import { deriveId, Rejected, type Instant } from '@dondoc/event-sourcing';
import type { Principal } from '../actor/principal.js';
import { Rounds } from '../engine/rounds.js';
import type { CommandDesk } from '../command/command-desk.js';
import { readBody } from '../command/read-body.js';
import type { DuePeriod, KeptObligations } from './kept-obligations.js';

/** What opening works with. */
export interface ReportPeriodsTools {
  readonly obligations: Pick<KeptObligations, 'due'>;
  readonly commands: readonly Command[];
  readonly calendars: () => Promise<{ readonly inForce: WorkingCalendar }>;
  readonly clock: { now(): Promise<Instant> };
  readonly system: Principal;
  /** Only who plans opens; the others look. */
  readonly opens: boolean;
  readonly onError: (error: unknown) => void;
}

const EVERY_MS = 30_000;

/**
 * Asks for the reports of each period once its figures are closed. It keeps no truth: the command is the same on every node
 * and at every try, so it may run twice or on two nodes, and what a process that died left undone the next round does.
 */
export class ReportPeriods {
  private readonly rounds: Rounds;

  constructor(
    private readonly tools: ReportPeriodsTools,
    private readonly desk: Pick<CommandDesk, 'run'>,
  ) {
    this.rounds = new Rounds(() => this.open(), EVERY_MS, tools.onError);
  }

  start(): void {
    if (this.tools.opens) this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns how many periods were due. */
  round(): Promise<number> {
    return this.rounds.round();
  }

  private async open(): Promise<number> {
    const { obligations, calendars, clock, opens, onError } = this.tools;
    const now = await clock.now();
    const due = obligations.due((await calendars()).inForce, now);
    if (opens) for (const each of due) await this.openOne(each, now).catch(onError);
    return due.length;
  }

  private async openOne({ obligation: { id, signature }, cutOffOn }: DuePeriod, now: Instant): Promise<void> {
    const { commands, system } = this.tools;
    const command = commands.find(({ name }) => name === 'OpenReportPeriod');
    if (!command) throw new Error('OpenReportPeriod is no command');
    const { agency, ...signed } = signature;
    const commandId = deriveId(id, `open-period ${cutOffOn}`);
    const actor = { accountId: system.accountId, ...(agency !== undefined && { agencyId: agency }) };
    try {
      await this.desk.run({
        command,
        target: id,
        commandId,
        correlationId: commandId,
        read: await readBody(command.body, { cutOffOn }),
        circumstances: { actor: { ...actor, postIds: [], roles: [] }, now, occurredAt: now },
        signed,
      });
    } catch (error) {
      // another node was first
      if (!(error instanceof Rejected && error.code === 'report-period-opened-already')) throw error;
    }
  }
}
