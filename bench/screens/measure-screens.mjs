// npm run measure:screens -- [--data folder] [--tier M] [--rounds 5] [--settle seconds] [--write]: see bench/README.md.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureCity, signIn, startServer, untilChecked, untilReminded } from './city-server.mjs';
import { answersOf, exportOf } from './measure-answers.mjs';
import { filterChanges, pagesOf, timeToUse } from './measure-pages.mjs';
import { median, tablesIn, writeTables } from './screens-report.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    tier: { type: 'string', default: 'M' },
    rounds: { type: 'string', default: '5' },
    settle: { type: 'string', default: '1800' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'dondoc-screens-'));
mkdirSync(folder, { recursive: true });
await ensureCity(folder, values.tier);
const server = await startServer(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const people = {};
  for (const name of ['chutich', 'vanthu', 'thanhtra', 'thuky'])
    people[name] = await signIn(server.address, name);
  const startUp = {
    'listens after': `${(server.listensAfter / 1000).toFixed(1)} s`,
    'ready after': `${(server.readyAfter / 1000).toFixed(1)} s`,
    'memory once ready': `${server.memory()} MB`,
  };
  await untilReminded(people.chutich, Number(values.settle));
  await untilChecked(people.thanhtra);
  const answers = await answersOf(people.chutich, people.thanhtra, rounds);
  const pages = [];
  for (const page of await pagesOf(people)) {
    const [cold, warm] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const times = await timeToUse(browser, server.address, page);
      cold.push(times.cold);
      warm.push(times.warm);
    }
    pages.push({ screen: page.name, who: page.who, cold: median(cold), warm: median(warm) });
    process.stdout.write(`${page.name}: cold ${median(cold)} ms, warm ${median(warm)} ms\n`);
  }
  const filters = await filterChanges(browser, server.address, people, rounds);
  const sheet = await exportOf(server, people.chutich);
  const found = {
    startUp,
    answers,
    pages,
    filters,
    sheet,
    memory: server.memory(),
    tier: values.tier,
    rounds,
  };
  process.stdout.write(`\n${tablesIn(found)}`);
  if (values.write) writeTables(found);
} finally {
  await browser.close();
  await server.stop();
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
