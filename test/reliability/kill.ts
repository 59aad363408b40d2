// npm run test:kill -- --rounds 200
import { parseArgs } from 'node:util';
import { killInRounds, sayKills } from './kill/rounds.js';
import { inScratchFolder } from './scratch.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on');

const last = await inScratchFolder((folder) =>
  killInRounds(folder, rounds, (round, comparison) => console.log(sayKills(round, comparison))),
);
console.log(sayKills(rounds, last));
const wrong = last.lost + last.doubled + last.halfWritten + last.damaged;
process.exitCode = wrong === 0 ? 0 : 1;
