/** Takes the pictures of docs/guide anew, from the example on a server of its own: `npm run guide`. */
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { known, type Client } from '../../acceptance/support/client.js';
import { playedExample } from '../../acceptance/support/played-example.js';
import { LAUNCH } from '../launch.js';
import { signIn } from '../sign-in.js';

const FOLDER = 'docs/guide';
const PASSWORD = 'don-doc-2020';
const WIDE = { width: 1280, height: 860 };

interface Picture {
  readonly file: string;
  readonly username: string;
  readonly path: string | ((client: Client) => Promise<string>);
  readonly look?: 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** What is done on the screen before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const firstId = async (client: Client, list: string): Promise<string> => {
  const [first] = known<readonly { id: string }[]>((await client.get(list)).body['items']);
  if (!first) throw new Error(`${list} is empty`);
  return first.id;
};

const directive = (client: Client) => firstId(client, '/directives?text=9904&limit=1');

const pictures: readonly Picture[] = [
  { file: 'inbox', username: 'mh-23.vanthu', path: '/inbox' },
  { file: 'status', username: 'ubnd.theodoi', path: '/?asOf=2020-09-26' },
  { file: 'status-dark', username: 'ubnd.theodoi', path: '/?asOf=2020-09-18', look: 'dark' },
  { file: 'directives', username: 'ubnd.theodoi', path: '/directives' },
  {
    file: 'directive',
    username: 'ubnd.theodoi',
    path: async (client) => `/directives/${await directive(client)}`,
  },
  {
    file: 'assigning',
    username: 'ubnd.theodoi',
    path: async (client) => {
      const id = await directive(client);
      const clauses = known<readonly { clauseId: string }[]>(
        (await client.get(`/directives/${id}`)).body['clauses'],
      );
      // one that no district has a task of yet
      return `/directives/${id}/assign?clause=${clauses[2]?.clauseId ?? ''}`;
    },
    act: async (page) => {
      await page.getByRole('button', { name: '24 UBND quận, huyện' }).click();
      await page.getByLabel('Cách đặt thời hạn').click();
      await page.locator('.ant-select-item-option').filter({ hasText: 'Số ngày kể từ' }).click();
      await page.getByLabel('Số ngày', { exact: true }).fill('40');
      await page.locator('.number-card').filter({ hasText: '12/10/2020' }).waitFor();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { file: 'tasks', username: 'ubnd.theodoi', path: '/tasks?asOf=2020-09-18' },
  {
    file: 'task',
    username: 'mh-23.vanthu',
    path: async (client) => `/tasks/${await firstId(client, '/tasks?text=D23&limit=1')}`,
  },
  {
    file: 'task-on-a-phone',
    username: 'mh-23.vanthu',
    path: async (client) => `/tasks/${await firstId(client, '/tasks?text=D23&limit=1')}`,
    size: { width: 390, height: 844 },
  },
  { file: 'decisions', username: 'ubnd.theodoi', path: '/decisions' },
  {
    file: 'supervision',
    username: 'hdnd.thuky',
    path: async (client) => `/supervision/${await firstId(client, '/supervision-sessions?limit=1')}`,
  },
  { file: 'reminders', username: 'ubnd.theodoi', path: '/reminders' },
  {
    file: 'trail',
    username: 'thanhtra',
    path: '/trail?type=CompletionReturned',
    act: async (page) => {
      await page
        .getByRole('button', { name: /Xem thay đổi/ })
        .first()
        .click();
      await page.getByRole('table', { name: 'Thay đổi do sự kiện này' }).waitFor();
    },
  },
];

const example = await playedExample();
const browser = await chromium.launch(LAUNCH);
try {
  for (const { file, username, path, look, size = WIDE, act } of pictures) {
    const context = await browser.newContext({
      viewport: size,
      colorScheme: look ?? 'light',
      reducedMotion: 'reduce',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const page = await context.newPage();
    const address = typeof path === 'string' ? path : await path(await example.signIn(username));
    await page.goto(`${example.address}${address}`);
    await signIn(page, username, PASSWORD);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // the live stream keeps the network busy for ever
    await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
    // charts and late numbers
    await page.waitForTimeout(1500);
    await act?.(page);
    // whatever lies under the pointer looks chosen
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, `${file}.png`) });
    await context.close();
    process.stdout.write(`${file}\n`);
  }
} finally {
  await browser.close();
  await example.stop();
}
