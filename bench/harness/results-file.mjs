import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { markdown } from './table.mjs';

const root = new URL('../../', import.meta.url);
const answerOf = (program, ...args) => spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
const versionOf = (name, folder = '') => {
  const file = new URL(`${folder}node_modules/${name}/package.json`, root);
  try {
    return JSON.parse(readFileSync(file, 'utf8')).version;
  } catch {
    return 'not installed';
  }
};
const numberIn = (text) => /\d+(\.\d+)+/.exec(text)?.[0] ?? 'not installed';

const machine = () => {
  const [{ model } = { model: 'unknown' }] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const disk = answerOf('stat', '-f', '-c', '%T', tmpdir());
  return `${cpus().length} × ${model.trim()}, ${gigabytes} GiB, Linux ${release()}, temporary files on ${disk}`;
};

const versions = () =>
  [
    ['Node', process.versions.node],
    ['SQLite', process.versions.sqlite],
    ['@eventstore/db-client', versionOf('@eventstore/db-client')],
    ['bullmq', versionOf('bullmq')],
    ['nodemailer', versionOf('nodemailer')],
    ['Redis', numberIn(answerOf('redis-server', '--version'))],
    ['PostgreSQL', numberIn(answerOf('/usr/lib/postgresql/15/bin/postgres', '--version'))],
    ['emmett-postgresql', versionOf('@event-driven-io/emmett-postgresql', 'bench/emmett/')],
  ]
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** How busy the machine has been in the last minute: before the bench, this is other people's work. */
export const busyness = () => (loadavg()[0] ?? 0).toFixed(1);

/** Writes bench/results.md: the table with what it was measured on. */
export const writeResults = ({ results, skipped, rounds, busyBefore }) => {
  const text = `# Results

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: medians of ${rounds} rounds, both sides in turn. How to read it: [README](README.md).

- Machine: ${machine()}
- Load average before the first row: ${busyBefore}, after the last: ${busyness()}. Above one for each processor before the first, other work was running, and rows with two threads or processes suffer most.
- Versions: ${versions()}

${markdown(results)}
${skipped.map((sentence) => `\n- ${sentence}`).join('')}`;
  writeFileSync(fileURLToPath(new URL('bench/results.md', root)), `${text.trimEnd()}\n`);
};
