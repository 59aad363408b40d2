import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { domainCommands, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import {
  deriveId,
  event,
  Executor,
  randomId,
  Rejected,
  RevisionConflict,
  text,
  type Outcome,
  type Policy,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RealClock, type BusinessClock } from '../clock/business-clock.js';
import { systemPrincipal } from '../actor/principal.js';
import type { CommandDesk, Prepared } from '../command/command-desk.js';
import { Alarms } from '../installation/alarms.js';
import { Metrics } from '../metrics/metrics.js';
import { Standings } from '../metrics/standings.js';
import { KeptJournal } from '../testing/kept-journal.js';
import { Policies } from './policies.js';

const realClock = new RealClock();
const file: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const commands = domainCommands({ calendar: workingCalendar(workingCalendarFile.parse(file)) });
const AGENCY = randomId();
const TASK = randomId();

const starts: Policy = {
  name: 'starts-at-once',
  events: { Asked: event('Asked', z.strictObject({ why: text() })) },
  on: {
    Asked: () => [{ command: 'StartWork', target: TASK, body: {}, onBehalf: { agency: AGENCY } }],
  },
};

/** A desk that cannot take the first commands. */
const deskThatFails = (times: number) => {
  const taken: Prepared[] = [];
  let failures = 0;
  const run = async (prepared: Prepared): Promise<Outcome> => {
    if (failures++ < times) throw new RevisionConflict('task-1', 1, 2);
    taken.push(prepared);
    return { id: prepared.target, stream: '', revision: 0, events: [], repeated: false };
  };
  const desk: Pick<CommandDesk, 'run'> = { run };
  return { desk, taken };
};

const ask = async (store: InMemoryEventStore) => {
  const id = randomId();
  const now = await realClock.now();
  const meta = {
    origin: store.id,
    actor: AGENCY,
    occurredAt: now,
    commandId: id,
    commandHash: '0'.repeat(64),
    correlationId: id,
    salt: '0'.repeat(64),
  };
  await store.append(
    `asked-${id}`,
    [{ id, type: 'Asked', v: 1, data: { why: 'x' }, meta }],
    'no-stream',
    now,
  );
  return id;
};

let policies: Policies | undefined;
afterEach(() => policies?.stop());

const start = async (desk: Pick<CommandDesk, 'run'>, clock: BusinessClock = realClock) => {
  const store = new InMemoryEventStore();
  const alarms = new Alarms({ now: () => Date.now() });
  const tools = {
    ...{ store, executor: new Executor(store), clock, commandKey: new Uint8Array(32) },
    findAt: () => undefined,
  };
  const journal = new KeptJournal();
  const watching = { alarms, journal, metrics: new Metrics(), standings: new Standings(journal) };
  policies = new Policies(
    [starts],
    { ...tools, ...watching, system: systemPrincipal(store.id), commands },
    desk,
  );
  await policies.start();
  return { store, ...watching };
};

const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition() && tries < 1_000; tries++) await sleep(20);
};

describe('policies', () => {
  it('act no earlier than the cause, though the clock of its writer was hours ahead of ours', async () => {
    const { desk, taken } = deskThatFails(0);
    const { store } = await start(desk, new RealClock({ now: () => Date.now() - 7_200_000 }));
    await ask(store);
    await until(() => taken.length === 1);
    const [cause] = store.log.events.filter(({ type }) => type === 'Asked');
    expect(taken[0]?.circumstances.now).toBe(cause?.meta.recordedAt);
  });

  it('act as the system, for the agency on whose behalf, under an id that follows from the cause', async () => {
    const { desk, taken } = deskThatFails(0);
    const { store } = await start(desk);
    const cause = await ask(store);
    await until(() => taken.length === 1);
    expect(taken[0]).toMatchObject({
      target: TASK,
      commandId: deriveId(cause, 'starts-at-once 0'),
      causationId: cause,
      correlationId: cause,
      circumstances: {
        actor: { agencyId: AGENCY, accountId: systemPrincipal(store.id).accountId, roles: [] },
      },
    });
  });

  it('count each act and write a line of it that belongs to what began it', async () => {
    const { desk } = deskThatFails(0);
    const { store, journal, metrics, standings } = await start(desk);
    const cause = await ask(store);
    const acted = () => journal.lines.filter(({ msg }) => msg === 'policy acted');
    await until(() => acted().length > 0);
    expect(acted()).toEqual([
      {
        ...{ level: 'info', msg: 'policy acted', correlationId: cause },
        ...{ policy: 'starts-at-once', eventId: cause, refused: [] },
      },
    ]);
    expect(await metrics.text()).toContain('dondoc_policy_acts_total{policy="starts-at-once"} 1');
    await until(() => standings.all[0]?.state === 'live');
    expect(standings.all).toMatchObject([{ follower: 'policy starts-at-once', state: 'live' }]);
  });

  it('count each act that the domain refuses, by its code', async () => {
    const refusal = new Rejected('task-not-acknowledged', 'lifecycle', { vi: 'Không được.', en: 'No.' }, {});
    const run = async (): Promise<Outcome> => {
      throw refusal;
    };
    const { store, journal, metrics } = await start({ run });
    await ask(store);
    await until(() => journal.lines.some(({ msg }) => msg === 'policy acted'));
    expect(await metrics.text()).toContain(
      'dondoc_policy_refused_acts_total{policy="starts-at-once",code="task-not-acknowledged"} 1',
    );
  });

  it('raise an alarm when they break off, and go on by themselves once they can', async () => {
    const { desk, taken } = deskThatFails(1);
    const { store, alarms } = await start(desk);
    await ask(store);
    await until(() => alarms.all.length > 0);
    expect(alarms.all).toEqual([{ part: 'policy starts-at-once', reason: 'task-1 stands at 2, not at 1' }]);
    await until(() => taken.length === 1 && alarms.all.length === 0);
    expect([taken.length, alarms.all]).toEqual([1, []]);
  });
});
