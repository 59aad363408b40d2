import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './example.js';

/** The list by short pages, so that 45 tasks make three of them. */
const byShortPages = (page: Page) =>
  page.route('**/api/v1/tasks?*', (route) => {
    const address = new URL(route.request().url());
    address.searchParams.set('limit', '20');
    return route.continue({ url: address.href });
  });

test('a phone shows a card for each task, by the name of the lead', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('ubnd.theodoi', '/tasks?asOf=2020-09-26');
  await expect(page.locator('.task-cards > li')).toHaveCount(45);
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByLabel('Sắp xếp theo').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'Tên cơ quan chủ trì' }).click();
  await expect(page).toHaveURL(/sort=leadName/);
  await expect(page.locator('.task-cards > li').first()).toContainText('Đơn vị 1 (MH)');
  await page.getByRole('button', { name: 'Tăng dần' }).click();
  await expect(page.locator('.task-cards > li').first()).toContainText('xã MH-23.2');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});

test('print takes all rows of the filter, not the page alone', async ({ page, signInAs }) => {
  await page.addInitScript({
    content: "window.print = () => document.body.setAttribute('data-printed', '')",
  });
  await byShortPages(page);
  await signInAs('ubnd.theodoi', '/tasks?asOf=2020-09-26&sort=leadName');
  await expect(page.getByText('45 nhiệm vụ khớp bộ lọc')).toBeVisible();
  await expect(page.locator('.page-shown tbody tr.ant-table-row')).toHaveCount(20);
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed-register tbody tr')).toHaveCount(45);
  await expect(page.locator('.printed-register')).toBeVisible();
  await expect(page.locator('.page-shown')).toBeHidden();
  expect((await page.locator('.printed-register th').allTextContents()).join(',')).toBe(
    'STT,Số, ký hiệu,Ngày,Nội dung,Chủ trì,Phối hợp,Thời hạn gốc,Thời hạn được duyệt,Sản phẩm,Kết quả,Tình trạng,Số ngày quá hạn,Nguyên nhân,Ghi chú',
  );
  const late = page.locator('.printed-register tbody tr', { hasText: /mục 2.*huyện MH-23/ });
  await expect(late.locator('td').nth(11)).toHaveText('12');
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...sheets.matchAll(/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(([, ...size]) =>
    size.join('×'),
  );
  // A4 across, in points
  expect([...new Set(sizes)]).toEqual(['841×594']);
});

test('the export has every row of the filter, in the columns of the official appendix', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/tasks?asOf=2020-09-26&timeliness=Overdue');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('nhiem-vu-2020-09-26.csv');
  const file = await readFile(await download.path(), 'utf8');
  const [head, ...lines] = file.trimEnd().split('\r\n');
  expect(head).toBe(
    '\uFEFFSTT,Số/ký hiệu,Ngày,Nội dung,Chủ trì,Phối hợp,Thời hạn gốc,Thời hạn được duyệt,Sản phẩm,Kết quả,Tình trạng,Số ngày quá hạn,Nguyên nhân,Ghi chú',
  );
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^2,"?9904\/UBND-VX, mục 2"?,14\/8\/2020,.*,12,/);
});

test('the sort by the name of the lead is Vietnamese and stands in the address', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/tasks?asOf=2020-09-26');
  await page.getByRole('columnheader', { name: 'Chủ trì' }).click();
  await expect(page).toHaveURL(/sort=leadName/);
  await expect(page.locator('tbody tr.ant-table-row').first()).toContainText('Đơn vị 1 (MH)');
});
