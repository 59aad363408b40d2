import { expect, test } from './example.js';

test('every number of the inbox opens as many tasks', async ({ signInAs }) => {
  const page = await signInAs('snv.chuyenvien', '/inbox?asOf=2020-09-26');
  const numbers = page.locator('.number-card').getByRole('link');
  await expect(numbers.first()).toBeVisible();
  const labels = await page.locator('.number-card .number-label').allTextContents();
  expect(labels.slice(0, 4)).toEqual(['Chờ tiếp nhận', 'Quá hạn', 'Đến hạn ≤ 3 ngày', 'Bị yêu cầu bổ sung']);
  for (const label of labels) {
    const number = page
      .locator('.number-card')
      .filter({ has: page.getByText(label, { exact: true }) })
      .getByRole('link');
    const many = await number.textContent();
    await number.click();
    await expect(number).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText(`${many} việc`, { exact: true }), label).toBeVisible();
  }
});

test('an empty list says what it is empty of, and names the nearest deadline', async ({ signInAs }) => {
  const page = await signInAs('snv.chuyenvien', '/inbox?reason=overdue');
  await expect(page.getByText('Không có việc đến hạn. Việc gần nhất: C4 (30/9/2020)')).toBeVisible();
  await page.goto(page.url().replace('overdue', 'returned'));
  await expect(page.getByText('Không có việc nào ở mục này.')).toBeVisible();
});

test('a row says why its task is due on its day', async ({ signInAs }) => {
  const page = await signInAs('mh-23.vanthu', '/inbox');
  const row = page.locator('.inbox > li').filter({ hasText: 'D23' });
  await expect(row).toContainText('thứ Hai, 14/9/2020');
  await row.getByText('Vì sao là ngày này').click();
  await expect(row).toContainText('20 ngày làm việc từ ngày ban hành');
  await expect(row).toContainText('thứ Tư, 02/9/2020: Quốc khánh 02/9');
});

test('recommendations to answer stand in the inbox with their next step', async ({ signInAs }) => {
  const page = await signInAs('snv.chuyenvien', '/inbox');
  const section = page.getByRole('region', { name: 'Kiến nghị cần trả lời (4)' });
  await expect(section.getByRole('listitem')).toHaveCount(4);
  await section.getByRole('link', { name: 'Báo cáo kết quả: R2' }).click();
  await expect(page).toHaveURL(/\/supervision\/.*act=ReportBack/);
  await expect(page.getByRole('dialog')).toContainText('Báo cáo kết quả');
});
