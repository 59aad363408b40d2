import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasChromium } from './debian.mjs';
import { say } from './speech.mjs';
import { root } from './tree.mjs';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const playwright = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '--config',
  'dist/test/browser/playwright.config.js',
];

/** Every test: those that jest runs, then those in a browser. Whoever names some means jest's. */
export async function everyTest(run, names) {
  if (names.length > 0) return run([...jest, ...names]);
  const first = await timed(() => run([...jest, ...recording()]));
  // ended from outside: nobody waits for the rest
  if (first.code > 128) return first.code;
  const browser = await timed(() => browserTests(run, []));
  say(
    `npm test: jest ${first.outcome}; browser ${hasChromium() ? browser.outcome : 'not run, no chromium'}.`,
  );
  return first.code || browser.code;
}

/** Has Jest's report and what decisions came to left in a folder, where `npm run domain-table -- --after-tests` reads them. */
function recording() {
  const folder = join(root, 'dist', 'domain-table');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.SCENARIO_OUTCOMES = folder;
  return ['--json', `--outputFile=${join(folder, 'report.json')}`];
}

/** The tests in a browser. Without one they are left out with a sentence; where CI is set, they fail. */
export async function browserTests(run, names) {
  if (hasChromium()) return run([...playwright, ...names]);
  const fails = !['', '0', 'false'].includes(process.env.CI ?? '');
  const advice = 'install it or name one in CHROMIUM, then npm run test:browser';
  say(`Browser tests ${fails ? 'failed' : 'skipped'}: no chromium; ${advice}.`);
  return fails ? 1 : 0;
}

async function timed(tests) {
  const begun = Date.now();
  const code = await tests();
  const seconds = Math.round((Date.now() - begun) / 1000);
  const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return { code, outcome: `${code === 0 ? 'passed' : 'FAILED'} in ${time}` };
}
