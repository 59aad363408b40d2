#!/usr/bin/env node
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './bootstrap/build.mjs';
import { ensureChromium, ensurePrograms } from './bootstrap/debian.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { nodeBinary } from './bootstrap/node.mjs';
import { Refusal, say } from './bootstrap/speech.mjs';
import { browserTests, everyTest } from './bootstrap/tests.mjs';
import { root } from './bootstrap/tree.mjs';
import { inTurn } from './bootstrap/turn.mjs';

/** What each verb runs once everything is installed and built. */
const verbs = {
  demo: (args) => ['--enable-source-maps', 'dist/apps/cli/src/main.js', 'demo', ...args],
  dondoc: (args) => ['--enable-source-maps', 'dist/apps/cli/src/main.js', ...args],
  start: (args) => ['--enable-source-maps', 'dist/apps/server/src/main.js', ...args],
  guide: (args) => ['--enable-source-maps', 'dist/test/browser/guide/pictures.js', ...args],
  'domain-table': (args) => ['--enable-source-maps', 'dist/test/domain-table/main.js', ...args],
  // so that a side pays for its own garbage and not for that of the side before it
  bench: (args) => ['--expose-gc', 'bench/run.mjs', ...args],
  'test:kill': (args) => ['--enable-source-maps', 'dist/test/reliability/kill.js', ...args],
  'test:redis': (args) => ['--enable-source-maps', 'dist/test/reliability/redis.js', ...args],
  'test:histories': (args) => ['test/histories/play-histories.mjs', ...args],
  'test:generate': (args) => ['test/generate/generate-twice.mjs', ...args],
  'test:rolling': (args) => ['--enable-source-maps', 'dist/test/rolling/rolling.js', ...args],
};

/** Verbs that run more than one program, or none; each gets what runs a program and what was said after the verb. */
const sequences = {
  build: () => 0,
  test: everyTest,
  'test:browser': browserTests,
};

async function main([verb, ...args]) {
  const known = { ...verbs, ...sequences };
  if (!Object.hasOwn(known, verb ?? '')) {
    throw new Refusal(`Say what to do, one of: ${Object.keys(known).join(', ')}.`);
  }
  const node = nodeBinary();
  if (!isInstalled() || !isBuilt()) {
    await inTurn(() => {
      if (!isInstalled()) install();
      if (!isBuilt()) build(node);
    });
  }
  if (verb === 'test' || verb === 'test:redis') ensurePrograms();
  if (['test', 'test:browser', 'guide'].includes(verb)) ensureChromium();
  const sequence = sequences[verb];
  return sequence ? sequence((command) => run(node, command), args) : run(node, verbs[verb](args));
}

/** Runs the program in our place: signals are passed on, and its exit code becomes ours. */
function run(program, args) {
  // Node keeps what it compiled, which saves a second start a third of its time.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env };
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
  // Ctrl-C in a terminal reaches the child by itself; a second SIGINT could look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = 1;
}
