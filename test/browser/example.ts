import { test as base, expect, type Page } from '@playwright/test';
import { playedExample, type PlayedExample } from '../acceptance/support/played-example.js';
import { signIn } from './sign-in.js';

const PASSWORD = 'don-doc-2020';

interface Fixtures {
  /** `test.use({ writes: true })` where a test changes something: it gets a copy that nobody else counts on. */
  readonly writes: boolean;
  readonly example: PlayedExample;
  /** A browser's page with somebody signed in. */
  readonly signInAs: (username: string, path?: string) => Promise<Page>;
}

interface WorkerFixtures {
  readonly played: PlayedExample;
}

/** Tests on the example, played once and then only read. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  played: [
    async ({ browserName: _ }, use) => {
      const played = await playedExample();
      await use(played);
      await played.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  writes: [false, { option: true }],
  example: async ({ played, writes }, use) => {
    if (!writes) return use(played);
    const copy = await played.copy();
    await use(copy);
    await copy.stop();
  },
  signInAs: async ({ page, example }, use) => {
    await use(async (username, path = '/') => {
      await page.goto(`${example.address}${path}`);
      await signIn(page, username, PASSWORD);
      return page;
    });
  },
});

export { expect };
