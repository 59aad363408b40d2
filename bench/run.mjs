// npm run bench -- [--json] [--only name,…] [--rounds n] [--short] [--write]: see README.md.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { measure, Skipped } from './harness/measure.mjs';
import { heading, line } from './harness/table.mjs';
import { busyness, writeResults } from './harness/results-file.mjs';
import { allRows } from './rows/all-rows.mjs';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const { json, short, write } = asked;
const rounds = Number(asked.rounds ?? (short ? 1 : 5));
const names = asked.only?.split(',');
const unknown = names?.filter((name) => !allRows.some((row) => row.name === name)) ?? [];

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
if (!Number.isInteger(rounds) || rounds < 1) refuse(`--rounds takes a whole number from 1 on.`);
if (unknown.length > 0)
  refuse(`No row is called ${unknown.join(', ')}. There are: ${allRows.map(({ name }) => name).join(', ')}.`);
if (write && (names || short || asked.rounds))
  refuse('--write keeps the whole table of five rounds: leave out --only, --rounds and --short.');

const busyBefore = busyness();
const results = [];
const skipped = [];
if (!json) process.stdout.write(heading);
for (const row of allRows) {
  if (names ? !names.includes(row.name) : short && row.long) continue;
  try {
    const result = await measure(row, { rounds, short });
    results.push(result);
    if (!json) process.stdout.write(line(result));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    skipped.push(`${row.name} was not measured: ${error.message}`);
    (json ? process.stderr : process.stdout).write(`${skipped.at(-1)}\n`);
  }
}
if (json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
if (write) writeResults({ results, skipped, rounds, busyBefore });
