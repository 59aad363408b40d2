import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from '../acceptance/support/office.js';
import { expect, test } from './office.js';

const MOST_STEPS = 60;

/** Tabs on until the place is reached, as somebody without a mouse does. */
const tabTo = async (page: Page, place: Locator): Promise<void> => {
  await expect(place).toBeVisible();
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(place)} is not reached by Tab`);
};

const pressOn = async (page: Page, place: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press(key);
};

const typeInto = async (page: Page, place: Locator, words: string): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.type(words);
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a task is acknowledged, reported on and submitted with the keyboard alone', async ({
  page,
  office,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-evidence-'));
  const file = join(folder, 'bao-cao.txt');
  writeFileSync(file, 'Báo cáo kết quả');
  const taskId = await office.assign();
  await page.goto(office.address);

  // signing in: the cursor is in the first field
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await page.keyboard.type('giamdoc');
  await typeInto(page, page.getByLabel('Mật khẩu', { exact: true }), PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tình hình' })).toBeVisible();

  // g, v: to what waits for me, and from there to the task
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await pressOn(page, page.locator(`main a[href*="${taskId}?act=AcknowledgeTask"]`).first());
  await expect(page.getByRole('dialog', { name: 'Tiếp nhận' })).toBeVisible();
  await pressOn(page, button(page, 'Gửi'));
  await expect(page.getByText('Tiếp nhận: đã ghi nhận.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  // the next act, a date by typing it
  await pressOn(page, button(page, 'Báo cáo tiến độ'));
  await typeInto(page, page.getByLabel('Kết quả thực hiện'), 'Đã xong một nửa');
  await typeInto(page, page.getByLabel('Ngày dự kiến hoàn thành'), '20/02/2020');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ngày dự kiến hoàn thành')).toHaveValue('20/02/2020');
  await page.keyboard.press('Shift+Tab');
  await pressOn(page, button(page, 'Gửi'));
  await expect(page.getByText('Báo cáo tiến độ: đã ghi nhận.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  // evidence by the file chooser, with the number and the day of its document
  await pressOn(page, button(page, 'Báo cáo hoàn thành'));
  await typeInto(page, page.getByLabel('Kết quả thực hiện'), 'Đã hoàn thành');
  const choosing = page.waitForEvent('filechooser');
  await pressOn(page, button(page, 'Chọn tệp: Tài liệu minh chứng'));
  await (await choosing).setFiles(file);
  await typeInto(page, page.getByLabel('Số, ký hiệu: bao-cao.txt'), '12/BC-SNV');
  await typeInto(page, page.getByLabel('Ngày văn bản: bao-cao.txt'), '02/01/2020');
  await page.keyboard.press('Enter');
  await pressOn(page, button(page, 'Gửi'));
  await expect(page.getByText('Báo cáo hoàn thành: đã ghi nhận.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  const reports = page.getByRole('region', { name: 'Báo cáo và tài liệu minh chứng' });
  await expect(reports).toContainText('12/BC-SNV');
  await expect(reports).toContainText('02/01/2020');
  await expect(page.locator('.numbers').getByText('Chờ xác nhận')).toBeVisible();
  rmSync(folder, { recursive: true });
});
