import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.js';
import { expect, test } from './office.js';

/** Fills in the form that is open, with the signature of the one who may sign, and sends it. */
const send = async (page: Page, fill: (form: Locator) => Promise<void>): Promise<void> => {
  const form = page.getByRole('dialog').last();
  await expect(form).toBeVisible();
  await fill(form);
  await choose(form.getByLabel('Người ký', { exact: true }), 'Người chutich');
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(form).toBeHidden();
};

/** Finds a paper or a task by its words. */
const find = async (page: Page, field: Locator, words: string): Promise<void> => {
  await field.click();
  await field.fill(words);
  await choose(field, words);
};

test('a directive is replaced on its screen, and each task that it leaves is kept, taken back or superseded', async ({
  page,
  office,
  enter,
}) => {
  const replacing = await office.issue('9902/UBND-VX');
  for (const reference of ['G1', 'G2', 'G3']) await office.assign({ reference });
  await office.assign({ reference: 'M1', source: { directiveId: replacing } });
  await enter(page, 'chutich', `/directives/${office.directiveId}`);
  await page.getByRole('button', { name: 'Thay thế', exact: true }).click();
  await send(page, (form) => find(page, form.getByLabel('Văn bản thay thế'), '9902'));
  await expect(page.getByText('Bị thay thế').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '9902/UBND-VX' }).first()).toBeVisible();

  const waiting = page.getByRole('list', { name: '4 nhiệm vụ chờ quyết định' });
  await expect(waiting.getByRole('listitem')).toHaveCount(4);
  const decide = async (task: string, decision: string, more?: (form: Locator) => Promise<void>) => {
    await page.getByRole('button', { name: `Quyết định nhiệm vụ ${task}` }).click();
    await send(page, async (form) => {
      await form.getByRole('radio', { name: decision }).check();
      await more?.(form);
      await form.getByLabel('Lý do').fill(`Rà soát ${task}`);
    });
  };
  await decide('G1', 'Tiếp tục thực hiện');
  await decide('G2', 'Thu hồi');
  await decide('G3', 'Thay thế bằng nhiệm vụ khác', (form) =>
    find(page, form.getByLabel('Nhiệm vụ thay thế'), 'M1'),
  );
  await expect(page.getByText('1 nhiệm vụ chờ quyết định').first()).toBeVisible();
  const decided = page.getByRole('list', { name: 'Đã quyết định' });
  const lineOf = (task: string) => decided.getByRole('listitem').filter({ hasText: `Rà soát ${task}` });
  await expect(lineOf('G1')).toContainText('Tiếp tục thực hiện');
  await expect(lineOf('G2')).toContainText('Thu hồi');
  await expect(lineOf('G3')).toContainText('Thay thế bằng nhiệm vụ khác');
  await lineOf('G3').getByRole('link', { name: 'Nhiệm vụ thay thế' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('M1');
});

test('a directive cannot be recalled without its reason, its ground and who signed', async ({
  page,
  office,
  enter,
}) => {
  await enter(page, 'chutich', `/directives/${office.directiveId}`);
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  const form = page.getByRole('dialog', { name: /^Thu hồi/ });
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(form.getByText('Hãy chọn người ký')).toBeVisible();
  await expect(form.locator('.ant-form-item-explain-error')).toHaveCount(3);
  await expect(form).toBeVisible();
});

test('a directive is amended on its screen: a clause is added, another ends', async ({
  page,
  office,
  enter,
}) => {
  await office.issue('9903/UBND-VX');
  await enter(page, 'chutich', `/directives/${office.directiveId}`);
  await page.getByRole('button', { name: 'Sửa đổi, bổ sung', exact: true }).click();
  await send(page, async (form) => {
    await find(page, form.getByLabel('Văn bản sửa đổi (cùng hình thức)'), '9903');
    await form.getByRole('button', { name: 'Thêm mục' }).click();
    await form.getByLabel('Ký hiệu mục thứ 1').fill('Mục 2');
    await form.getByLabel('Nội dung mục thứ 1').fill('Báo cáo bổ sung');
    await choose(form.getByLabel('Mục bãi bỏ'), 'Mục 1');
    await form.getByLabel('Nội dung mục thứ 1').click();
  });
  await expect(page.getByText('Được sửa đổi, bổ sung').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Báo cáo bổ sung');
});
