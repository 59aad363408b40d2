import { test as base, expect, type Page } from '@playwright/test';
import { playedExample, type PlayedExample } from '../acceptance/support/played-example.js';

const PASSWORD = 'don-doc-2020';

interface Fixtures {
  /** A browser's page with somebody signed in. */
  readonly signInAs: (username: string, path?: string) => Promise<Page>;
}

interface WorkerFixtures {
  readonly example: PlayedExample;
}

/** Tests on the example, played once on a server of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  example: [
    async ({ browserName: _ }, use) => {
      const example = await playedExample();
      await use(example);
      await example.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  signInAs: async ({ page, example }, use) => {
    await use(async (username, path = '/') => {
      await page.goto(`${example.address}${path}`);
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      return page;
    });
  },
});

export { expect };
