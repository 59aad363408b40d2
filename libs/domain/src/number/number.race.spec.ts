import { deriveId, Executor, Rejected, type Circumstances } from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { actingFor, CITY, idFor } from '../testing/agencies.js';
import { takeNumber } from './decisions/take-number.js';
import { numberIdOf } from './number-id.js';
import { numberRegister } from './number.state.js';

const NOW = '2020-03-24T01:00:00.000Z';
const actor = actingFor(CITY);

/** One clerk's command, run by an executor of its own as on a node of its own. */
const take = (store: InMemoryEventStore, document: string, commandId = idFor(`command ${document}`)) => {
  const body = {
    agencyId: CITY,
    documentId: idFor(document),
    kind: 'directive' as const,
    printed: '1043/QĐ-UBND',
  };
  const circumstances: Circumstances = {
    id: 'the number',
    actor,
    now: NOW,
    occurredAt: NOW,
    newId: (kind) => deriveId(commandId, kind),
  };
  return new Executor(store).execute({
    aggregate: numberRegister,
    id: numberIdOf({ agencyId: CITY, year: 2020, printed: body.printed }),
    commandId,
    commandHash: '0'.repeat(64),
    stamp: { origin: idFor('origin'), actor: actor.accountId, occurredAt: NOW, correlationId: commandId },
    now: NOW,
    decide: async (state, look) => {
      await takeNumber.lookUp?.(body, look, state, circumstances);
      return takeNumber.decide(body, state, circumstances, undefined);
    },
  });
};

describe('two clerks who take the same number at once', () => {
  it('get it once: the other is told who holds it', async () => {
    const store = new InMemoryEventStore();
    const outcomes = await Promise.allSettled([take(store, 'first'), take(store, 'second')]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(Rejected);
    expect(refused[0]?.reason).toMatchObject({ code: 'number-taken' });
  });

  it('are one clerk when the command is the same: it finds its own number', async () => {
    const store = new InMemoryEventStore();
    const [first, again] = [await take(store, 'first'), await take(store, 'first')];
    expect(again).toMatchObject({ repeated: true, revision: first.revision });
    expect(again.events.map(({ id }) => id)).toEqual(first.events.map(({ id }) => id));
  });
});
