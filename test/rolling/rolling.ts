// npm run test:rolling -- --seconds 60
import { parseArgs } from 'node:util';
import { inScratchFolder } from '../reliability/scratch.js';
import { roll, sayRolled } from './roll.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds);
if (!Number.isInteger(seconds) || seconds < 1)
  throw new Error('--seconds, how long each state lasts, takes a whole number from 1 on');

const rolled = await inScratchFolder((folder) => roll(folder, seconds * 1_000));
console.log(sayRolled(rolled));
const { lost, doubled, holes, unassigned, load, exitCodes } = rolled;
const isRight = [lost, doubled, holes, unassigned, load.wrong.length, ...exitCodes].every(
  (count) => count === 0,
);
process.exitCode = isRight && rolled.former.code === 78 ? 0 : 1;
