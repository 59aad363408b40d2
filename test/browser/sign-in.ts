import type { Page } from '@playwright/test';

/** Signs in on the page as it stands. */
export const signIn = async (page: Page, username: string, password: string): Promise<void> => {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
};
