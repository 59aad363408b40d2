import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  agency,
  agencyEvents,
  domainCommands,
  numberIdOf,
  workingCalendar,
  workingCalendarFile,
  type Agency,
} from '@dondoc/domain';
import {
  decode,
  deriveId,
  Executor,
  fold,
  readWholeStream,
  type Circumstances,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { AggregateHandler } from './aggregate-handler.js';
import { NumberDesk } from './number-desk.js';
import { Order } from './order.js';
import { readBody } from './read-body.js';

const ID = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const [CITY, POST, CHAIR] = [ID(1), ID(2), ID(3)] as const;
const NOW = '2020-01-02T01:00:00.000Z';
const KEY = new Uint8Array(32);
const file: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(file));
const issue = domainCommands({ calendar }).find(({ name }) => name === 'IssueDirective');
if (!issue) throw new Error('no IssueDirective');

let store: InMemoryEventStore;
let executor: Executor;

const registered: readonly (readonly [string, object])[] = [
  [
    'AgencyRegistered',
    { name: 'UBND Thành phố', kind: 'executive', level: 'city', effectiveOn: '2020-01-01' },
  ],
  [
    'PostEstablished',
    { postId: POST, title: 'Chủ tịch', roles: ['head'], receivesReminders: false, effectiveOn: '2020-01-01' },
  ],
  ['PostAppointed', { postId: POST, accountId: CHAIR, effectiveOn: '2020-01-01' }],
];

const meta = (commandId: string) => ({
  origin: store.id,
  actor: CHAIR,
  occurredAt: NOW,
  commandId,
  commandHash: '0'.repeat(64),
  correlationId: commandId,
  salt: '0'.repeat(64),
});

const orderFor = async (commandId: string, number: string, issuerId: string = CITY) => {
  const authority = {
    documentId: deriveId(commandId, 'directive'),
    signedOn: '2020-01-02',
    postId: POST,
    holderId: CHAIR,
  };
  const { instance } = await readBody(issue.body, {
    issuerId,
    number,
    issuedOn: '2020-01-02',
    summary: 'Thử',
    basis: [],
    clauses: [],
  });
  const circumstances: Circumstances = {
    id: deriveId(commandId, 'directive'),
    actor: { accountId: CHAIR, agencyId: CITY, postIds: [POST], roles: ['head'] },
    now: NOW,
    occurredAt: NOW,
    capacity: 'own',
    authority,
    newId: (kind) => deriveId(commandId, kind),
  };
  const stamp = {
    origin: store.id,
    actor: CHAIR,
    agency: CITY,
    capacity: 'own',
    authority,
    occurredAt: NOW,
    correlationId: commandId,
  } as const;
  const bound = issue.bind(instance, circumstances);
  const target = deriveId(commandId, 'directive');
  return {
    instance,
    details: { target, commandId, commandHash: '1'.repeat(64), stamp, circumstances, bound },
  };
};

const numbers = () => new NumberDesk(store, executor, KEY);
const run = async (commandId: string, number: string, issuerId?: string) => {
  const { instance, details } = await orderFor(commandId, number, issuerId);
  new Order(details).attachTo(instance);
  return new AggregateHandler('directive', executor, numbers()).execute(instance);
};
const taken = (printed: string) =>
  readWholeStream(store, `number-${numberIdOf({ agencyId: CITY, year: 2020, printed })}`);

beforeEach(async () => {
  store = new InMemoryEventStore();
  executor = new Executor(store);
  const events = registered.map(([type, data], place) => ({
    id: ID(4 + place),
    type,
    v: 1,
    data,
    meta: meta(ID(9)),
  }));
  await store.append(`agency-${CITY}`, events, 'no-stream', NOW);
  const stored = await readWholeStream(store, `agency-${CITY}`);
  const city: Agency | undefined = fold(
    agency,
    stored.map((event) => decode(agencyEvents, event)),
  );
  expect(city?.posts).toHaveLength(1);
});

describe('a number', () => {
  it('is taken before its paper is issued, in the name of the same person', async () => {
    const { id } = await run(ID(7), '1043/QĐ-UBND');
    const [first] = await taken('1043/QĐ-UBND');
    expect(first).toMatchObject({ type: 'NumberTaken', data: { documentId: id }, meta: { actor: CHAIR } });
  });

  it('is not taken for a paper that would be refused', async () => {
    await expect(run(ID(7), '1043/QĐ-UBND', ID(8))).rejects.toMatchObject({ name: 'Rejected' });
    expect(await taken('1043/QĐ-UBND')).toEqual([]);
  });

  it('that a crash left without its paper is completed by the repeated request', async () => {
    const { details } = await orderFor(ID(7), '1043/QĐ-UBND');
    const wanted = details.bound.number;
    if (!wanted) throw new Error('no number is wanted');
    await numbers().reserve(details, wanted);
    const { repeated, events } = await run(ID(7), '1043/QĐ-UBND');
    expect([repeated, events.length]).toEqual([false, 1]);
    expect(await taken('1043/QĐ-UBND')).toHaveLength(1);
    expect((await run(ID(7), '1043/QĐ-UBND')).repeated).toBe(true);
  });

  it('is refused to a second paper', async () => {
    await run(ID(7), '1043/QĐ-UBND');
    await expect(run(ID(8), '1043/QĐ-UBND')).rejects.toMatchObject({ code: 'number-taken' });
  });
});
