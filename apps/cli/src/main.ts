import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { wordsFor } from './cli-fault.js';

const USAGE = `dondoc, tools for an installation

  dondoc demo [--exit] [--json] [--lang vi|en] [--perturb D05:2020-09-08] [--until 2020-09-26] [--export <file>]
      plays the example, or its first chapter with --until 2020-09-26, on simulated time through the HTTP API of a real server;
      with --at http://one:3000,http://two:3000 --set-up-token <token>, on servers that were started with
      --simulate-from 2020-01-02T08:00:00+07:00 and are still empty
  dondoc export [--data <store>] [--out <file>]
      writes the whole log as JSON lines in canonical form
  dondoc copy --from <store> --to <store>
      copies a log into an empty store, reads both again and compares them
      a store is a data folder, a .sqlite file or the address of a cluster, esdb://…
  dondoc generate --tier S|M|L --to <store> [--seed 2020] [--password <word>]
      writes an invented history of one department, a city or five years of it into an empty store, the same to the byte
      for the same tier and seed; in a data folder, one person of each kind can sign in with the password
  dondoc backup [--data <folder>] --to <folder>
      copies log, vault and outbox of a data folder, which may be in use, into a new folder
  dondoc views dump [--data <folder>] [--log <store>] [--out <file>]
      prints every table of the views in a fixed order; --log esdb://… for a node whose log is a cluster`;

const [verb = 'help', ...rest] = process.argv.slice(2);

const options = {
  exit: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  perturb: { type: 'string' },
  export: { type: 'string' },
  until: { type: 'string' },
  at: { type: 'string' },
  'set-up-token': { type: 'string' },
  data: { type: 'string', default: 'data' },
  out: { type: 'string' },
  log: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  tier: { type: 'string' },
  seed: { type: 'string' },
  password: { type: 'string' },
} as const;

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
  if (verb === 'demo') return (await import('./demo/demo.js')).demo(values);
  if (verb === 'export') return (await import('./export-log.js')).exportLog(values);
  if (verb === 'copy') return (await import('./copy-log.js')).copyLog(values);
  if (verb === 'generate') return (await import('./generate/generate.js')).generate(values);
  if (verb === 'backup') return (await import('./back-up.js')).backUp(values);
  if (verb === 'views' && positionals[0] === 'dump')
    return (await import('./dump-views.js')).dumpViewsOf(values);
  process.stdout.write(`${USAGE}\n`);
  return verb === 'help' ? 0 : 2;
};

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`dondoc: ${wordsFor(error)}\n`);
  process.exitCode = 1;
}
