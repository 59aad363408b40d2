import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { dataFolder, removeFolder, ServerProcess } from '../acceptance/support/server-process.js';

/** Tests on a server that nobody has used yet. */
const test = base.extend<{ readonly started: (...flags: string[]) => Promise<ServerProcess> }>({
  started: async ({ browserName: _ }, use) => {
    const folder = dataFolder();
    let server: ServerProcess | undefined;
    await use(async (...flags) => (server = await ServerProcess.start(folder, ...flags)));
    await server?.stop();
    removeFolder(folder);
  },
});

test('whoever comes first is led to the first account, makes it and signs in', async ({ page, started }) => {
  const { address, setUpToken } = await started();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt lần đầu' })).toBeVisible();
  await expect(page.getByText('npm run demo')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByLabel('Mã cài đặt').fill('không phải mã này');
  await page.getByLabel('Họ và tên').fill('Lý Thị Quản');
  await page.getByLabel('Tên đăng nhập').fill('quanly');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu dài');
  const create = page.getByRole('button', { name: 'Tạo tài khoản quản trị' });
  await create.click();
  await expect(page.getByText('Mã cài đặt không đúng')).toBeVisible();
  await page.getByLabel('Mã cài đặt').fill(setUpToken);
  await create.click();
  await expect(page.getByText('Đã tạo tài khoản quản trị. Hãy đăng nhập.')).toBeVisible();
  await page.getByRole('link', { name: 'Đến trang đăng nhập' }).click();
  await page.getByLabel('Tên đăng nhập').fill('quanly');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu dài');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('button', { name: /Lý Thị Quản/ })).toBeVisible();
});

test('the example is loaded from the first page, and its figures are there', async ({ page, started }) => {
  test.setTimeout(180_000);
  const { address, setUpToken } = await started('--simulate-from', '2020-01-02T08:00:00+07:00');
  await page.goto(address);
  await page.getByLabel('Mã cài đặt').fill(setUpToken);
  await page.getByRole('button', { name: 'Nạp ví dụ' }).click();
  await expect(page.getByText('Đang nạp ví dụ…')).toBeVisible();
  await expect(page.getByText('Đã nạp ví dụ. Hãy đăng nhập.')).toBeVisible({ timeout: 150_000 });
  await page.getByRole('link', { name: 'Đến trang đăng nhập' }).click();
  await page.getByLabel('Tên đăng nhập').fill('ubnd.theodoi');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('don-doc-2020');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tình hình' })).toBeVisible();
  await page.goto(`${address}/?asOf=2020-09-26`);
  const total = page.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link');
  await expect(total).toHaveText('34');
});
