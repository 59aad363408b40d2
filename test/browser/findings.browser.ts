import { expect, test } from './office.js';

test('what crossed stands in the inbox of who answers for it until it is settled with a note', async ({
  page,
  office,
  enter,
}) => {
  await office.cross();
  await enter(page, 'chutich', '/inbox');
  const section = page.getByRole('region', { name: 'Nội dung cần rà soát (1)' });
  await expect(section).toContainText('được giao dưới một nhiệm vụ cấp trên');
  await expect(section.getByRole('link', { name: 'Nhiệm vụ M-9' })).toHaveAttribute('href', /\/tasks\//);
  await section.getByRole('button', { name: 'Ghi kết quả rà soát' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Kết quả rà soát').fill('Tiếp tục như một nhiệm vụ riêng.');
  await drawer.getByRole('button', { name: 'Gửi' }).click();
  await expect(section).toBeHidden();
});

test('nothing is said of what crossed to whoever does not answer for it', async ({ page, office, enter }) => {
  await office.cross();
  await enter(page, 'giamdoc', '/inbox');
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
  await expect(page.getByText('Nội dung cần rà soát')).toBeHidden();
});
