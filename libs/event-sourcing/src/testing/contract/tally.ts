import { z } from 'zod';
import { event, type EventsOf } from '../../catalogue.js';
import type { Aggregate } from '../../decider.js';
import type { Execution } from '../../execute.js';
import { hashCommand } from '../../hashing.js';
import { randomId } from '../../ids.js';
import { refusal } from '../../rejected.js';
import { MONDAY } from './harness.js';

const tallyEvents = { Counted: event('Counted', z.strictObject({ by: z.int() })) };
type TallyEvent = EventsOf<typeof tallyEvents>;

/** The smallest aggregate on which commands can be tried: it counts up to a hundred. */
export const tally: Aggregate<number, TallyEvent> = {
  category: 'tally',
  events: tallyEvents,
  initial: 0,
  evolve: (total, { data }) => total + data.by,
};

const full = refusal('tally-full', 'rule', () => ({
  vi: 'Đã đếm đủ một trăm.',
  en: 'A hundred is the most.',
}));

const KEY = Buffer.alloc(32, 7);

/** The command to count in one tally; the same command when its id is given again. */
export const count = (
  id: string,
  by: number,
  { commandId = randomId(), ...changes }: Partial<Execution<number, TallyEvent>> = {},
): Execution<number, TallyEvent> => ({
  aggregate: tally,
  id,
  commandId,
  commandHash: hashCommand(KEY, { command: 'Count', target: id, body: { by } }),
  stamp: { origin: randomId(), actor: randomId(), occurredAt: MONDAY, correlationId: commandId },
  now: MONDAY,
  decide: async (total) => {
    if (total + by > 100) throw full({});
    return [{ type: 'Counted', data: { by } }];
  },
  ...changes,
});
