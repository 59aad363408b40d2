import { describe, expect, it } from '@jest/globals';
import { event } from './catalogue.js';
import type { LoggedEvent } from './event.js';
import { randomId } from './ids.js';
import { PolicyDebts } from './policy-debts.js';
import { policyCheckpoint } from './policy.events.js';
import type { Policy } from './policy.js';
import { streamOf } from './decider.js';
import { z } from 'zod';

const answering: Policy = {
  name: 'answering',
  events: { Asked: event('Asked', z.strictObject({ times: z.int() })) },
  on: {
    Asked: ({ data }) =>
      Array.from({ length: (data as { times: number }).times }, () => ({
        command: 'Answer',
        target: randomId(),
        body: {},
        onBehalf: {},
      })),
  },
};

const log: LoggedEvent[] = [];
const happened = (type: string, data: unknown, stream = `asked-${randomId()}`): LoggedEvent => {
  const index = log.length;
  const id = randomId();
  const meta = {
    origin: id,
    actor: id,
    occurredAt: '2020-01-01T00:00:00.000Z',
    recordedAt: '2020-01-01T00:00:00.000Z',
    commandId: id,
    commandHash: '0'.repeat(64),
    correlationId: id,
    salt: '0'.repeat(64),
  };
  const logged = { id, stream, revision: 0, index, position: String(index), type, v: 1, data, meta };
  log.push(logged);
  return logged;
};
const checkpoint = streamOf(policyCheckpoint, 'answering');

describe('what policies owe', () => {
  it('are the acts that events call for and that are not recorded', () => {
    const debts = new PolicyDebts([answering]);
    debts.take(happened('PolicyStarted', {}, checkpoint));
    const [one, two] = [happened('Asked', { times: 2 }), happened('Asked', { times: 1 })];
    for (const each of [one, two, happened('Asked', { times: 0 }), happened('Other', {})]) debts.take(each);
    expect(debts.count).toBe(2);
    const { index, position, id: eventId } = one;
    debts.take(happened('PolicyActed', { index, position, eventId, refused: [] }, checkpoint));
    expect(debts.count).toBe(1);
  });

  it('hold the events about which a policy has to look into other streams, until it has looked', () => {
    const looking: Policy = { ...answering, on: {}, seek: { Asked: async () => [] } };
    const debts = new PolicyDebts([looking]);
    const { index, position, id: eventId, ...asked } = happened('Asked', { times: 0 });
    debts.take({ index, position, id: eventId, ...asked });
    expect(debts.count).toBe(1);
    debts.take(happened('PolicyActed', { index, position, eventId, refused: [] }, checkpoint));
    expect(debts.count).toBe(0);
  });

  it('are none for an event that does not fit its schema, and a fault of the policy itself is not hidden', () => {
    const reading: Policy = {
      ...answering,
      on: {
        Asked: ({ data }) => [
          { command: (data as { who: { name: string } }).who.name, target: '', body: {}, onBehalf: {} },
        ],
      },
    };
    const debts = new PolicyDebts([reading]);
    debts.take(happened('Asked', {}));
    expect(debts.count).toBe(0);
    const looking = new PolicyDebts([{ ...answering, on: {}, seek: { Asked: async () => [] } }]);
    looking.take(happened('Asked', {}));
    expect(looking.count).toBe(0);
    expect(() => debts.take(happened('Asked', { times: 1 }))).toThrow(TypeError);
  });

  it('are not for what happened before the policy began', () => {
    const debts = new PolicyDebts([answering]);
    const [before, between] = [happened('Asked', { times: 1 }), happened('Asked', { times: 1 })];
    for (const each of [before, between]) debts.take(each);
    const after = { index: before.index, position: before.position };
    debts.take(happened('PolicyStarted', { after }, checkpoint));
    expect(debts.count).toBe(1);
  });

  it('are not changed by another policy', () => {
    const debts = new PolicyDebts([answering]);
    debts.take(happened('Asked', { times: 1 }));
    debts.take(happened('PolicyStarted', { after: { index: 10_000, position: '0' } }, 'policy-other'));
    expect(debts.count).toBe(1);
  });
});
