import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './example.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const SCREENS: Readonly<Record<string, string>> = {
  'Tình hình': '/?asOf=2020-09-26',
  'Danh sách nhiệm vụ': '/tasks',
  'Việc của tôi': '/inbox',
  'Nhắc việc': '/reminders',
  'Nhắc việc sắp gửi': '/reminders?tab=coming',
  'Chờ xác nhận và gia hạn': '/decisions',
  'Chờ xác nhận và gia hạn, một ngày trước': '/decisions?asOf=2020-09-08&kind=extension',
};

for (const language of ['vi', 'en'])
  for (const look of ['light', 'dark'] as const)
    for (const [name, path] of Object.entries(SCREENS))
      test(`axe finds nothing on ${name}, ${language}, ${look}`, async ({ page, signInAs }) => {
        await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
        await signInAs('ubnd.theodoi', path);
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('.numbers, .register').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
