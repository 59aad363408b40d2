// npm run test:histories -- [--runs 10000] [--seed 1043]: plays random histories of a task and prints what they tried.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1043' } },
});
const wholeNumber = (name) => {
  const found = Number(values[name]);
  if (!Number.isInteger(found) || found < 1) throw new Error(`--${name} takes a whole number from 1 on`);
  return String(found);
};

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const env = { ...process.env, HISTORIES: wholeNumber('runs'), HISTORIES_SEED: wholeNumber('seed') };
const spec = 'dist/libs/domain/src/task/any-history.spec.js';
const child = spawn(process.execPath, [...jest, spec], { env, stdio: 'inherit' });
const [code] = await once(child, 'close');
process.exitCode = code ?? 1;
