// npm run lighthouse -- [--data folder] [--tier M] [--rounds 3] [--settle seconds]: see bench/README.md.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { ensureCity, signIn, startServer, untilChecked, untilReminded } from '../screens/city-server.mjs';
import { median } from '../screens/screens-report.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    tier: { type: 'string', default: 'M' },
    rounds: { type: 'string', default: '3' },
    settle: { type: 'string', default: '1800' },
  },
});
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const GOALS = { performance: 85, accessibility: 95 };

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'dondoc-lighthouse-'));
mkdirSync(folder, { recursive: true });
await ensureCity(folder, values.tier);
const server = await startServer(folder);
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

/** One visit with an empty cache; the session is there before the page's own scripts run. */
const visit = async (path, script) => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(script);
  // the live line keeps the network busy for ever
  const flags = { onlyCategories: CATEGORIES, disableStorageReset: true, maxWaitForLoad: 20_000 };
  const { lhr } = await lighthouse(`${server.address}${path}`, flags, desktopConfig, page);
  await page.close();
  return lhr;
};

const faultsIn = ({ audits, categories }) =>
  CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${id} ${audits[id].displayValue ?? ''}`.trim()),
  );

try {
  const { script, get } = await signIn(server.address, 'chutich');
  await untilReminded({ get }, Number(values.settle));
  await untilChecked({ get });
  const { items } = await get('/tasks?limit=1&timeliness=Overdue');
  const screens = { 'Tình hình': '/', 'Danh sách nhiệm vụ': '/tasks', 'Nhiệm vụ': `/tasks/${items[0].id}` };
  let met = true;
  for (const [name, path] of Object.entries(screens)) {
    const visits = [];
    for (let round = 0; round < Number(values.rounds); round++) visits.push(await visit(path, script));
    const scores = CATEGORIES.map((category) => [
      category,
      median(visits.map(({ categories }) => 100 * categories[category].score)),
    ]);
    const last = visits.at(-1);
    const timing = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ]
      .map((id) => `${id} ${last.audits[id].displayValue}`)
      .join(', ');
    process.stdout.write(
      `${name}: ${scores.map(([category, score]) => `${category} ${score}`).join(', ')}; ${timing}\n`,
    );
    for (const fault of faultsIn(last)) process.stdout.write(`  ${fault}\n`);
    for (const [category, score] of scores) met &&= score >= (GOALS[category] ?? 0);
  }
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
