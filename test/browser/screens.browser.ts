import type { Page } from '@playwright/test';
import { text, type Client } from '../acceptance/support/client.js';
import { violationsOn } from './axe.js';
import { expect, test } from './example.js';

interface Screen {
  /** Who looks at it; the tracking officer of UBND TP, where nobody is named. */
  readonly as?: string;
  /** Its address, or how to find it. */
  readonly at: string | ((client: Client) => Promise<string>);
  /** What is opened on it. */
  readonly open?: (page: Page) => Promise<void>;
}

const firstOf = async (client: Client, list: string): Promise<string> => {
  const { body } = await client.get(list);
  return text(body['items']?.[0]?.['id']);
};

const SCREENS: Readonly<Record<string, Screen>> = {
  'Việc của tôi': { at: '/inbox' },
  'Tình hình': { at: '/?asOf=2020-09-26' },
  'Sổ văn bản': { at: '/directives' },
  'Sổ văn bản, vào sổ': {
    at: '/directives?act=IssueDirective',
    open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Sổ văn bản, kế hoạch': {
    at: async (client) => `/directives?tab=plans&paper=${await firstOf(client, '/plans')}`,
    open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Sổ văn bản, vào sổ kế hoạch': {
    as: 'mh-12.vanthu',
    at: async (client) =>
      `/directives?tab=plans&act=IssuePlan&directiveId=${await firstOf(client, '/directives?limit=1')}`,
    open: async (page) => {
      await page
        .getByRole('button', { name: /^(Thêm nội dung cho|Add an item for)/u })
        .first()
        .click();
      await page
        .getByRole('button', { name: /(Không áp dụng:|does not apply)/u })
        .first()
        .click();
    },
  },
  'Sổ văn bản, văn bản khác': { at: '/directives?tab=documents' },
  'Văn bản': { at: async (client) => `/directives/${await firstOf(client, '/directives?limit=1')}` },
  'Giao nhiệm vụ': {
    at: async (client) => `/directives/${await firstOf(client, '/directives?limit=1')}/assign`,
  },
  'Giao nhiệm vụ, một nhóm cơ quan': {
    at: async (client) => `/directives/${await firstOf(client, '/directives?limit=1')}/assign`,
    open: async (page) => {
      // ticked already where the draft came back
      const group = page.locator('.agencies button[aria-pressed]').nth(2);
      if ((await group.getAttribute('aria-pressed')) !== 'true') await group.click();
      await expect(page.locator('.agency-rows input:checked')).toHaveCount(24);
    },
  },
  'Danh sách nhiệm vụ': { at: '/tasks' },
  'Danh sách nhiệm vụ, điện thoại': {
    at: '/tasks',
    open: async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.locator('.task-cards')).toBeVisible();
    },
  },
  'Nhiệm vụ': { at: async (client) => `/tasks/${await firstOf(client, '/tasks?timeliness=Overdue')}` },
  'Nhiệm vụ, báo cáo tiến độ': {
    as: 'mh-23.vanthu',
    at: async (client) => {
      const { body } = await client.get('/inbox');
      return `/tasks/${text(body['items']?.[0]?.['task']?.['id'])}?act=ReportProgress`;
    },
    open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Chờ xác nhận và gia hạn': { at: '/decisions' },
  'Chờ xác nhận và gia hạn, một ngày trước': { at: '/decisions?asOf=2020-09-08&kind=extension' },
  'Giám sát': { as: 'hdnd.thuky', at: '/supervision' },
  'Giám sát, một cuộc': {
    as: 'hdnd.thuky',
    at: async (client) => `/supervision/${await firstOf(client, '/supervision-sessions')}`,
  },
  'Giám sát, lập cuộc giám sát': {
    as: 'hdnd.thuky',
    at: '/supervision?act=EstablishSession',
    open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Giám sát, báo cáo kết quả': {
    as: 'snv.giamdoc',
    at: async (client) => {
      const { body } = await client.get('/recommendations?state=TasksCreated');
      const asked = body['items']?.[0];
      const session = `/supervision/${text(asked?.['sessionId'])}`;
      return `${session}?act=ReportBack&recommendation=${text(asked?.['id'])}`;
    },
    open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Nhắc việc': { at: '/reminders' },
  'Nhắc việc, sắp gửi': { at: '/reminders?tab=coming' },
  'Lịch sử xử lý': { as: 'thanhtra', at: '/trail' },
  'Phím tắt': {
    at: '/',
    open: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  'Không có trang này': { at: '/khong-co' },
};

/** Waits until nothing on the screen is on its way any more. */
const settled = (page: Page): Promise<void> =>
  expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);

for (const [name, { as = 'ubnd.theodoi', at, open }] of Object.entries(SCREENS))
  test(`axe finds nothing on ${name}, in both languages, light and dark`, async ({
    page,
    example,
    signInAs,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signInAs(as, typeof at === 'string' ? at : await at(await example.signIn(as)));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await settled(page);
    await open?.(page);
    for (const language of ['vi', 'en']) {
      // it may lie under what was opened, where a pointer does not reach it
      if (language === 'en') await page.locator('button[lang=en]').dispatchEvent('click');
      for (const look of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
        await expect(page.locator(`html[data-look=${look}][lang=${language}]`)).toBeAttached();
        await settled(page);
        expect.soft(await violationsOn(page), `${language}, ${look}`).toEqual([]);
      }
    }
  });
