import type { Page } from '@playwright/test';
import { known } from '../acceptance/support/client.js';
import type { ReadExample } from '../acceptance/support/played-example.js';
import { choose } from './choose.js';
import { expect, test } from './example.js';

interface Directive {
  readonly id: string;
  readonly number: string;
  readonly clauses: readonly { readonly clauseId: string; readonly label: string }[];
}

/** Where a clause of the directive is assigned. */
const assigning = async (example: ReadExample, number: string, label: string): Promise<string> => {
  const client = await example.signIn('ubnd.theodoi');
  const { items } = known<{ items: readonly Directive[] }>((await client.get('/directives')).body);
  const id = items.find((each) => each.number === number)?.id ?? '';
  const { clauses } = known<Directive>((await client.get(`/directives/${id}`)).body);
  const clauseId = clauses.find((each) => each.label === label)?.clauseId ?? '';
  return `/directives/${id}/assign?clause=${clauseId}`;
};

const numberOnTop = (page: Page, label: string) =>
  page.locator('.number-card').filter({ hasText: label }).locator('.number');

/** Everything but the agencies and the deadline. */
const fillIn = async (page: Page, signer: string) => {
  await page.getByLabel('Loại sản phẩm').fill('báo cáo');
  await page.getByLabel('Nơi nhận sản phẩm').fill('UBND Thành phố');
  await choose(page.getByLabel('Người ký', { exact: true }), signer);
};

test.describe('assigning', () => {
  test.use({ writes: true });

  test('a clause goes to 24 districts in one act, seen before it is given', async ({ signInAs, example }) => {
    const page = await signInAs('ubnd.theodoi', await assigning(example, '9904/UBND-VX', 'mục 3'));
    await page.getByRole('button', { name: '24 UBND quận, huyện' }).click();
    await expect(numberOnTop(page, 'Cơ quan chọn')).toHaveText('24');
    await expect(numberOnTop(page, 'Trùng lặp')).toHaveText('0');
    await page.getByLabel('Số hiệu nhiệm vụ').fill('F');
    await choose(page.getByLabel('Cách đặt thời hạn', { exact: true }), 'Số ngày kể từ');
    await page.getByLabel('Số ngày', { exact: true }).fill('40');
    await expect(numberOnTop(page, 'Hạn')).toHaveText('12/10/2020');
    await expect(page.getByText('thứ Tư, 02/9/2020: Quốc khánh 02/9')).toBeVisible();
    await fillIn(page, 'Chủ tịch UBND Thành phố');
    await page.getByRole('button', { name: 'Xem trước 24 nhiệm vụ' }).click();
    await expect(page.getByText('giao được')).toHaveCount(24);
    await page.getByRole('button', { name: 'Giao', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Đã giao 24 trên 24 nhiệm vụ' })).toBeVisible();
    await page.getByRole('link', { name: 'Mở danh sách 24 nhiệm vụ vừa giao' }).click();
    await expect(page.getByText('24 nhiệm vụ khớp bộ lọc')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Mở nhiệm vụ F24' })).toBeVisible();
  });

  test('one agency is assigned its task on the recommendation alone', async ({ signInAs, example }) => {
    const client = await example.signIn('snv.chuyenvien');
    const { items } = known<{ items: readonly { id: string; reference: string }[] }>(
      (await client.get('/recommendations')).body,
    );
    const R4 = items.find(({ reference }) => reference === 'R4')?.id ?? '';
    const page = await signInAs('snv.chuyenvien', `/assign?recommendation=${R4}`);
    await expect(page.getByText('Kiến nghị giám sát R4')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Đơn vị 2 (MH)' }).check();
    await choose(page.getByLabel('Cách đặt thời hạn', { exact: true }), 'Không thời hạn, có rà soát');
    await expect(numberOnTop(page, 'Hạn')).toHaveText('rà soát 30/9/2020');
    await fillIn(page, 'Giám đốc');
    await page.getByRole('button', { name: 'Xem trước 1 nhiệm vụ' }).click();
    await page.getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByRole('link', { name: 'Mở nhiệm vụ vừa giao' }).click();
    await expect(page.locator('.tag').getByText('Đã giao, chờ tiếp nhận')).toBeVisible();
  });
});

test('agencies that have the task already are marked, with a way to it', async ({ signInAs, example }) => {
  const page = await signInAs('ubnd.theodoi', await assigning(example, '9904/UBND-VX', 'mục 2'));
  await page.getByRole('button', { name: '24 UBND quận, huyện' }).click();
  const duplicates = numberOnTop(page, 'Trùng lặp').getByRole('link');
  await expect(duplicates).toHaveText('24');
  await choose(page.getByLabel('Cách đặt thời hạn', { exact: true }), 'Cuối tháng, quý, năm');
  await page.getByLabel('Kỳ có ngày').fill('01/10/2020');
  await page.keyboard.press('Enter');
  await expect(numberOnTop(page, 'Hạn')).toHaveText('31/12/2020');
  await fillIn(page, 'Chủ tịch UBND Thành phố');
  await page.getByRole('button', { name: 'Xem trước 24 nhiệm vụ' }).click();
  await expect(page.getByRole('link', { name: 'trùng: đã có D24' })).toBeVisible();
  await duplicates.click();
  await expect(page.getByText('24 nhiệm vụ khớp bộ lọc')).toBeVisible();
  // what was typed is there again on the way back
  await page.goBack();
  await expect(page.getByText('Đã khôi phục nháp chưa gửi.')).toBeVisible();
  await expect(page.getByLabel('Loại sản phẩm')).toHaveValue('báo cáo');
});

test('who did not issue the document is told so, and may not assign to a group', async ({
  signInAs,
  example,
}) => {
  const page = await signInAs('snv.chuyenvien', await assigning(example, '9904/UBND-VX', 'mục 2'));
  await expect(page.getByText('Văn bản này do UBND TP ban hành', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '5 đơn vị trực thuộc' }).click();
  await page.getByRole('button', { name: 'Xem trước 5 nhiệm vụ' }).click();
  await expect(page.getByText('Chọn một cơ quan: chỉ cơ quan ban hành', { exact: false })).toBeVisible();
});

test('a group that somebody made is kept in this browser and ticks its rows', async ({
  signInAs,
  example,
}) => {
  const page = await signInAs('ubnd.theodoi', await assigning(example, '9904/UBND-VX', 'mục 1'));
  await page.getByLabel('Tìm cơ quan', { exact: false }).fill('quan mh-01');
  await page.getByRole('checkbox', { name: 'quận MH-01' }).check();
  await page.getByLabel('Tìm cơ quan', { exact: false }).fill('MH-20');
  await page.getByRole('checkbox', { name: 'huyện MH-20' }).check();
  await page.getByRole('button', { name: 'Tạo nhóm cơ quan' }).click();
  await page.getByLabel('Tên nhóm').fill('Điểm');
  await expect(page.getByText('được giữ trên trình duyệt này', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Lưu nhóm' }).click();
  await page.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
  await page.getByRole('button', { name: 'Điểm (2)' }).click();
  await expect(numberOnTop(page, 'Cơ quan chọn')).toHaveText('2');
});

test('who may not assign is told who may', async ({ signInAs, example }) => {
  const page = await signInAs('thanhtra', await assigning(example, '9904/UBND-VX', 'mục 2'));
  await expect(page.getByText('Chức danh này không được giao nhiệm vụ.')).toBeVisible();
});
