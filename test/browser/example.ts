import { test as base, expect, type Page } from '@playwright/test';
import type { ReadExample } from '../acceptance/support/played-example.js';
import { exampleOfAll } from './played-once.js';
import { signIn } from './sign-in.js';

const PASSWORD = 'don-doc-2020';
const SESSION = 'dondoc.session';

interface Fixtures {
  /** `test.use({ writes: true })` where a test changes something: it gets a copy that nobody else counts on. */
  readonly writes: boolean;
  readonly example: ReadExample;
  /** A browser's page with somebody signed in. */
  readonly signInAs: (username: string, path?: string) => Promise<Page>;
}

interface WorkerFixtures {
  readonly played: ReadExample;
  /** What the browser keeps of those who signed in to the played example, by their names. */
  readonly sessions: Map<string, string>;
}

/** Tests on the example, played once and then only read. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  played: [
    async ({ browserName: _ }, use) => use(await exampleOfAll()),
    { scope: 'worker', timeout: 300_000 },
  ],
  sessions: [({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],
  writes: [false, { option: true }],
  example: async ({ played, writes }, use) => {
    if (!writes) return use(played);
    const copy = await played.copy();
    await use(copy);
    await copy.stop();
  },
  signInAs: async ({ page, example, sessions, writes }, use) => {
    await use(async (username, path = '/') => {
      const known = writes ? undefined : sessions.get(username);
      if (known !== undefined) await page.addInitScript(resume, [SESSION, known] as const);
      await page.goto(`${example.address}${path}`);
      if (known !== undefined) return page;
      await signIn(page, username, PASSWORD);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByLabel('Tên đăng nhập')).toBeHidden();
      const session = await page.evaluate((key) => sessionStorage.getItem(key), SESSION);
      if (!writes && session !== null) sessions.set(username, session);
      return page;
    });
  },
});

/** Runs in the page before it does: once, so that signing out is not undone. */
const resume = ([key, session]: readonly [string, string]): void => {
  if (sessionStorage.getItem('resumed') !== null) return;
  sessionStorage.setItem('resumed', 'yes');
  sessionStorage.setItem(key, session);
};

export { expect };
