import { median } from './screens-report.mjs';

/** The screens, who opens them, and what is there when the first numbers or rows are. */
export const pagesOf = async (people) => {
  const chairman = people.chutich;
  const { items } = await chairman.get('/tasks?limit=1&timeliness=Overdue');
  const [task] = items;
  const directive = task.directiveId;
  const by = (who, name, path, shown) => ({ who, name, path, shown, script: people[who].script });
  return [
    by('chutich', 'Tình hình', '/', 'main .number-card a, main a.figure'),
    by('vanthu', 'Việc của tôi', '/inbox', 'main a[href^="/tasks/"]'),
    by('chutich', 'Sổ văn bản', '/directives', 'main a[href^="/directives/"]'),
    by('chutich', 'Văn bản', `/directives/${directive}`, 'main a[href^="/tasks/"]'),
    by('chutich', 'Giao nhiệm vụ', `/directives/${directive}/assign`, 'main form input'),
    by('chutich', 'Danh sách nhiệm vụ', '/tasks', 'main tbody a[href^="/tasks/"]'),
    by('chutich', 'Nhiệm vụ', `/tasks/${task.id}`, 'main section, main dl'),
    by('chutich', 'Chờ xác nhận và gia hạn', '/decisions', 'main a[href^="/tasks/"]'),
    by('thuky', 'Giám sát', '/supervision', 'main .number-card, main .nothing, main p'),
    by('chutich', 'Nhắc việc', '/reminders', 'main tbody tr, main li a'),
    by('thanhtra', 'Lịch sử xử lý', '/trail', 'table.trail tbody tr'),
  ];
};

/** Runs in the page before anything else: when the screen shows its content, and when the main thread last was busy. */
const watch = (shown) => {
  const seen = { shownAt: undefined, busyUntil: 0 };
  globalThis.__seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.busyUntil = Math.max(seen.busyUntil, entry.startTime + entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const heading = document.querySelector('h1');
    const waits = document.querySelector(
      'main .ant-spin-spinning, main .ant-skeleton, main [aria-busy="true"]',
    );
    if (heading?.textContent && document.querySelector(shown) && !waits) seen.shownAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const QUIET_MS = 300;

const usable = async (page) => {
  await page.waitForFunction(
    (quiet) => {
      const { shownAt, busyUntil } = globalThis.__seen;
      return shownAt !== undefined && performance.now() - Math.max(shownAt, busyUntil) > quiet;
    },
    QUIET_MS,
    { timeout: 60_000, polling: 50 },
  );
  return page.evaluate(() => Math.max(globalThis.__seen.shownAt, globalThis.__seen.busyUntil));
};

const opened = async (browser, { script, shown }) => {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript(script);
  await context.addInitScript(watch, shown);
  return { context, page: await context.newPage() };
};

/** From navigation until the screen can be used: with nothing in the browser's cache, and with the scripts in it. */
export const timeToUse = async (browser, address, screen) => {
  const { context, page } = await opened(browser, screen);
  try {
    await page.goto(`${address}${screen.path}`, { waitUntil: 'commit' });
    const cold = await usable(page);
    await page.goto(`${address}${screen.path}`, { waitUntil: 'commit' });
    return { cold, warm: await usable(page) };
  } finally {
    await context.close();
  }
};

/** From a choice in a list until the page shows what the server answered for it. */
const changed = async (page, path, marker, act) => {
  await page.evaluate(
    ([part, text]) => {
      const was = document.querySelector(text)?.textContent;
      globalThis.__changedAt = undefined;
      globalThis.__actedAt = undefined;
      for (const kind of ['click', 'keydown'])
        addEventListener(kind, () => (globalThis.__actedAt = performance.now()), { capture: true });
      const look = () => {
        const now = document.querySelector(text)?.textContent;
        if (location.search.includes(part) && now && now !== was) globalThis.__changedAt = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    },
    [path, marker],
  );
  await act();
  await page.waitForFunction(() => globalThis.__changedAt !== undefined, undefined, { timeout: 30_000 });
  return page.evaluate(() => globalThis.__changedAt - globalThis.__actedAt);
};

/** How long a changed filter takes on the list and on the trail. */
export const filterChanges = async (browser, address, people, rounds) => {
  const list = await opened(browser, { script: people.chutich.script, shown: 'main tbody a' });
  const trail = await opened(browser, { script: people.thanhtra.script, shown: 'table.trail tbody tr' });
  const times = { list: [], trail: [] };
  const kinds = ['Overdue', 'DueSoon', 'OnTrack', 'SubmittedLate', 'CompletedLate', 'NoDeadline'];
  for (let round = 0; round < rounds; round++) {
    await list.page.goto(`${address}/tasks`, { waitUntil: 'commit' });
    await usable(list.page);
    const kind = kinds[round % kinds.length];
    const link = list.page.locator(`ul.counts a[href*="timeliness=${kind}"]`);
    times.list.push(await changed(list.page, 'timeliness=', '.list-head [role=status]', () => link.click()));
    await trail.page.goto(`${address}/trail`, { waitUntil: 'commit' });
    await usable(trail.page);
    const late = trail.page.locator('#trail-late');
    times.trail.push(await changed(trail.page, 'late=true', 'table.trail tbody', () => late.click()));
  }
  await list.context.close();
  await trail.context.close();
  return [
    { filter: 'Danh sách nhiệm vụ: timeliness', median: median(times.list) },
    { filter: 'Lịch sử xử lý: recorded late', median: median(times.trail) },
  ];
};
