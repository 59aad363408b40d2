// npm run test:redis -- --flushes 100 --away 600
import { parseArgs } from 'node:util';
import { isWhole } from './redis/tally.js';
import { away, awayAtStart, flushed, type Outcome } from './redis/trials.js';

const { values } = parseArgs({
  options: {
    flushes: { type: 'string', default: '20' },
    /** In seconds. */
    away: { type: 'string', default: '60' },
  },
});
const [flushes, seconds] = [Number(values.flushes), Number(values.away)];
if (![flushes, seconds].every((value) => Number.isInteger(value) && value >= 1))
  throw new Error('--flushes and --away take whole numbers from 1 on');

const say = async (trial: Promise<Outcome>): Promise<boolean> => {
  const { line, tally } = await trial;
  console.log(line);
  return isWhole(tally);
};
// what waits for most of its time goes side by side
const whole = await Promise.all([
  say(away('frozen', seconds * 1_000)),
  say(away('killed', seconds * 1_000)),
  say(flushed(flushes)),
  say(awayAtStart(seconds * 1_000)),
]);
process.exitCode = whole.every(Boolean) ? 0 : 1;
