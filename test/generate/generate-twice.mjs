// npm run test:generate -- [--tier M] [--seed 2020]: writes a history twice, compares the SHA-256 of the two exports, and
// compares the engine's figures by agency, as they were and rolled up, with a recount of the log.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { successionsAgree } from './check-successions.mjs';

const CLI = new URL('../../dist/apps/cli/src/main.js', import.meta.url).pathname;
const { values } = parseArgs({
  options: { tier: { type: 'string', default: 'M' }, seed: { type: 'string', default: '2020' } },
});

/** Runs a verb and hands its output to somebody, piece by piece. */
const dondoc = async (args, onOutput) => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', onOutput);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`dondoc ${args[0]} ended with ${code}`);
};

/** Writes the history, and looks at it before it is removed. @returns the SHA-256 of its export, and what was found */
const written = async (look = async () => true) => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-generate-'));
  try {
    const said = [];
    await dondoc(['generate', '--tier', values.tier, '--seed', values.seed, '--to', folder], (part) => {
      said.push(part);
      process.stdout.write(part);
    });
    const hash = createHash('sha256');
    await dondoc(['export', '--data', folder], (part) => hash.update(part));
    const exported = hash.digest('hex');
    const told = /SHA-256 of the export: ([0-9a-f]{64})/.exec(Buffer.concat(said).toString())?.[1];
    if (told !== exported) throw new Error(`the export has SHA-256 ${exported}, but ${told} was told`);
    return { exported, found: await look(folder, exported) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const first = await written();
const second = await written((folder, exported) => {
  process.stdout.write(
    first.exported === exported
      ? `Two runs, one export: ${exported}\n`
      : `The runs DIFFER: ${first.exported} and ${exported}\n`,
  );
  return successionsAgree(folder, values.tier);
});
process.stdout.write(
  second.found ? 'The engine and the recount agree.\n' : 'The engine and the recount DIFFER.\n',
);
process.exitCode = first.exported === second.exported && second.found ? 0 : 1;
