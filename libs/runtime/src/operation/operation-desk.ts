import {
  operation,
  operationEvents,
  reminder,
  retryParkedKey,
  skipParkedEvent,
  type OperationEvent,
  type ParkedFacts,
} from '@dondoc/domain';
import {
  comparePositions,
  decode,
  deriveId,
  hashCommand,
  randomId,
  Rejected,
  type Circumstances,
  type Outcome,
} from '@dondoc/event-sourcing';
import type { Principal } from '../actor/principal.js';
import type { CommandDesk } from '../command/command-desk.js';
import { readBody } from '../command/read-body.js';
import { correlationId } from '../correlation/correlation.js';
import type { Installation } from '../installation/open-installation.js';
import { CommandWatch } from '../metrics/command-watch.js';
import { RetryParkedBody, RetryRemindersBody, SkipParkedBody } from './operation-bodies.js';
import { failedReminders } from './failed-reminders.js';

/** An act of an administrator as it came from outside. */
export interface OperationAsked {
  readonly principal: Principal;
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
}

/** What became of the reminders that were asked for together. */
export interface RetriedReminders {
  /** How many had failed by the filter; more than were asked for when the list was cut off. */
  readonly matched: number;
  readonly retried: number;
  readonly refused: readonly { readonly id: string; readonly code: string }[];
  /** Where the last of the events stands that were written. */
  readonly position: string;
}

interface Act {
  readonly name: string;
  readonly plain: Readonly<Record<string, unknown>>;
  readonly decide: (circumstances: Circumstances) => Promise<readonly OperationEvent[]>;
}

const AT_ONCE = 16;

const positionOf = ({ events }: Outcome): string => events.at(-1)?.position ?? '0';

/** Takes in what an administrator does to the engine itself. Each act is recorded once, under its Idempotency-Key. */
export class OperationDesk {
  private readonly watch: CommandWatch;

  constructor(
    private readonly installation: Installation,
    private readonly desk: CommandDesk,
  ) {
    this.watch = new CommandWatch(installation.metrics, installation.journal);
  }

  /** @throws Malformed, Rejected, CommandReused and the store's errors */
  async retryParked(asked: OperationAsked): Promise<Outcome> {
    const { instance, plain } = await readBody(RetryParkedBody, asked.body);
    return this.record(asked, {
      ...{ name: 'RetryParkedKey', plain },
      decide: async (circumstances) =>
        retryParkedKey.decide(instance, undefined, circumstances, await this.parked(instance)),
    });
  }

  /** @throws Malformed, Rejected, CommandReused and the store's errors */
  async skipParked(asked: OperationAsked): Promise<Outcome> {
    const { instance, plain } = await readBody(SkipParkedBody, asked.body);
    return this.record(asked, {
      ...{ name: 'SkipParkedEvent', plain },
      decide: async (circumstances) =>
        skipParkedEvent.decide(instance, undefined, circumstances, await this.parked(instance)),
    });
  }

  /**
   * Writes down which reminders are meant, then gives one command for each: sent again under the same key, it means the same
   * ones and finishes what was left.
   * @throws Malformed, Rejected, CommandReused and the store's errors
   */
  async retryReminders(asked: OperationAsked): Promise<RetriedReminders> {
    const { instance, plain } = await readBody(RetryRemindersBody, asked.body);
    const key = asked.idempotencyKey ?? randomId();
    const outcome = await this.record(
      { ...asked, idempotencyKey: key },
      {
        ...{ name: 'RetryReminders', plain },
        decide: async ({ now }) => [
          {
            type: 'ReminderRetriesRequested',
            data: await failedReminders(this.installation.views, instance, now),
          },
        ],
      },
    );
    const [requested] = outcome.events.map((event) => decode(operationEvents, event));
    if (requested?.type !== 'ReminderRetriesRequested') throw new Error('the request was not written down');
    const { matched, reminderIds, reason } = requested.data;
    const body = reason === undefined ? {} : { reason };
    const refused: { id: string; code: string }[] = [];
    let position = positionOf(outcome);
    for (let from = 0; from < reminderIds.length; from += AT_ONCE)
      await Promise.all(
        reminderIds.slice(from, from + AT_ONCE).map(async (id) => {
          const done = await this.retryReminder(asked.principal, id, body, key);
          if (done instanceof Rejected) refused.push({ id, code: done.code });
          else if (comparePositions(done, position) > 0) position = done;
        }),
      );
    return { matched, retried: reminderIds.length - refused.length, refused, position };
  }

  /** The refusal, or where the request stands in the log. */
  private async retryReminder(
    principal: Principal,
    id: string,
    body: object,
    key: string,
  ): Promise<Rejected | string> {
    const command = this.installation.commands.find(({ name }) => name === 'RetryReminder');
    if (!command) throw new Error('there is no command RetryReminder');
    try {
      // no key of a client holds a blank
      const idempotencyKey = `${key} ${reminder.category} ${id}`;
      return positionOf(await this.desk.submit({ command, target: id, body, principal, idempotencyKey }));
    } catch (error) {
      if (error instanceof Rejected) return error;
      throw error;
    }
  }

  private async parked({ view, key }: RetryParkedBody): Promise<ParkedFacts> {
    const all = await this.installation.views.parked();
    return { index: all.find((each) => each.view === view && each.key === key)?.index };
  }

  private async record(
    { principal, idempotencyKey }: OperationAsked,
    { name, plain, decide }: Act,
  ): Promise<Outcome> {
    const { store, executor, clock, vault, usedKeys } = this.installation;
    const { accountId } = principal;
    const commandId = idempotencyKey === undefined ? randomId() : deriveId(accountId, idempotencyKey);
    const id = deriveId(commandId, operation.category);
    const commandHash = hashCommand(vault.commandKey, { command: name, target: id, body: plain });
    usedKeys.check(commandId, commandHash);
    const now = await clock.now();
    const actor = { accountId, postIds: [], roles: [] };
    const newId = (kind: string) => deriveId(commandId, kind);
    const execution = {
      ...{ aggregate: operation, id, commandId, commandHash, now },
      stamp: {
        origin: store.id,
        actor: accountId,
        occurredAt: now,
        correlationId: correlationId() ?? commandId,
      },
      decide: () => decide({ id, actor, now, occurredAt: now, newId }),
    };
    const watched = { command: name, target: id, actor: accountId };
    return this.watch.around(watched, () => executor.execute(execution));
  }
}
