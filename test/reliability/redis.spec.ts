import { beforeAll, describe, expect, it } from '@jest/globals';
import { isWhole } from './redis/tally.js';
import { away, awayAtStart, flushed, type Outcome } from './redis/trials.js';

const LIMIT_MS = 240_000;
const AWAY_MS = 60_000;

describe('reminders are all issued once and settled', () => {
  // side by side, for most of their time is waiting
  const trials = {
    'though Redis is frozen for a minute': () => away('frozen', AWAY_MS),
    'though Redis dies and comes back empty after a minute': () => away('killed', AWAY_MS),
    'though Redis forgets everything at 20 random moments': () => flushed(20),
    'though Redis is away when the processes start': () => awayAtStart(5_000),
  };
  const running = new Map<string, Promise<Outcome>>();
  beforeAll(() => {
    for (const [name, trial] of Object.entries(trials)) {
      const outcome = trial();
      outcome.catch(() => undefined);
      running.set(name, outcome);
    }
  });

  it.each(Object.keys(trials))(
    '%s',
    async (name) => {
      const outcome = await running.get(name);
      console.log(outcome?.line);
      expect(outcome && isWhole(outcome.tally)).toBe(true);
    },
    LIMIT_MS,
  );
});
