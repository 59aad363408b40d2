import { readFileSync } from 'node:fs';
import {
  deriveId,
  Executor,
  type Actor,
  type Circumstances,
  type Look,
  type OccurredAt,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { domainCommands } from '../catalogue.js';
import type { Command } from '../command/command.js';
import { idFor } from './agencies.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));
const commands = new Map(domainCommands({ calendar }).map((each) => [each.name, each]));

/** A command by its name, as it comes from outside. */
export interface Order {
  readonly command: string;
  readonly target: string;
  readonly body: unknown;
  readonly actor: Actor;
  readonly now: string;
  readonly occurredAt?: OccurredAt;
  /** The same for the same command given again; one of its own unless given. */
  readonly commandId?: string;
  readonly signed?: Pick<Circumstances, 'capacity' | 'authority'>;
  readonly carriesOut?: true;
}

const named = (name: string): Command => {
  const found = commands.get(name);
  if (!found) throw new Error(`there is no command ${name}`);
  return found;
};

/** Takes commands by their names on a store in memory: the body through its class, the decision from the definition. */
export class CommandOffice {
  private readonly executor: Executor;
  private given = 0;

  constructor(readonly store = new InMemoryEventStore()) {
    this.executor = new Executor(store);
  }

  /** @param between what happens after the decision and before it is written */
  async run(
    { command: name, target, body, actor, now, occurredAt = now, ...more }: Order,
    between: () => Promise<unknown> = async () => undefined,
  ) {
    const command = named(name);
    const typed = plainToInstance(command.body, body);
    const faults = validateSync(typed, { whitelist: true, forbidNonWhitelisted: true });
    if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
    const commandId = more.commandId ?? deriveId(idFor('office'), String((this.given += 1)));
    const bound = command.bind(typed, {
      id: target,
      actor,
      now,
      occurredAt,
      ...more.signed,
      ...(more.carriesOut && { carriesOut: true }),
      newId: (kind) => deriveId(commandId, kind),
    });
    return this.executor.execute({
      aggregate: bound.aggregate,
      id: target,
      commandId,
      commandHash: '0'.repeat(64),
      stamp: {
        origin: this.store.id,
        actor: actor.accountId,
        ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
        occurredAt,
        correlationId: commandId,
      },
      now,
      decide: async (state: unknown, look: Look) => {
        const decided = await bound.decide(state, look);
        await between();
        return decided;
      },
    });
  }

  /** The first decides, the second decides and writes, the first writes. */
  async interleave(first: Order, second: Order) {
    let happened = false;
    return this.run(first, async () => {
      if (happened) return;
      happened = true;
      await this.run(second);
    });
  }
}
