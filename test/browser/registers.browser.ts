import type { Page } from '@playwright/test';
import { text } from '../acceptance/support/client.js';
import { choose } from './choose.js';
import { expect, test } from './example.js';

const sign = (page: Page) => choose(page.getByLabel('Người ký', { exact: true }), /Chủ tịch/u);

const figure = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ hasText: label }).getByRole('link').first();

/** Runs in the page, whose types are not those of a test. */
const PASTE = `{
  const field = document.querySelector('[aria-label="Nội dung mục thứ 1"]');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', 'Rà soát quy chế làm việc\\nNiêm yết thủ tục hành chính\\n');
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}`;

test('each number of the register opens a list that counts to it', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/directives');
  for (const label of ['Văn bản trong năm 2020', 'Chưa tách nhiệm vụ', 'Trích dẫn chưa xác định']) {
    const number = await figure(page, label).textContent();
    await figure(page, label).click();
    const listed = number === '0' ? 'Không có văn bản khớp bộ lọc.' : `${number} văn bản khớp bộ lọc`;
    await expect(page.getByText(listed)).toBeVisible();
  }
  await page.goto(new URL('/directives', page.url()).href);
  await expect(page.getByRole('row').filter({ hasText: '9904/UBND-VX' })).toContainText('2 quá hạn');
  await page.getByRole('link', { name: 'tất cả 33 nhiệm vụ của 9904/UBND-VX' }).click();
  await expect(page.getByText('33 nhiệm vụ khớp bộ lọc')).toBeVisible();
});

test('a register is searched without diacritics, and the address keeps what was asked', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/directives');
  await page.getByLabel('Tìm văn bản').fill('quy tac ung xu');
  await expect(page.getByText('1 văn bản khớp bộ lọc')).toBeVisible();
  await expect(page).toHaveURL(/text=/u);
  await page.reload();
  await expect(page.getByRole('rowheader', { name: '1043/QĐ-UBND' })).toBeVisible();
  await page.getByRole('button', { name: 'Xóa lọc' }).click();
  await expect(page.getByText('2 văn bản khớp bộ lọc')).toBeVisible();
});

test('the numbers of a directive are those of its tree and of the lists behind them', async ({
  signInAs,
  example,
}) => {
  const client = await example.signIn('ubnd.theodoi');
  const { body } = await client.get('/directives?text=9904');
  const page = await signInAs('ubnd.theodoi', `/directives/${text(body['items']?.[0]?.['id'])}`);
  await expect(figure(page, 'Mục chưa có nhiệm vụ')).toHaveText('0');
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  const lines = page.getByRole('treeitem');
  await expect(lines).toHaveCount(4 + 33);
  await expect(page.locator('.line .tag.late').filter({ hasText: /Quá hạn \d+ ngày/u })).toHaveCount(2);
  await figure(page, 'Quá hạn').click();
  await expect(page.getByText('2 nhiệm vụ khớp bộ lọc')).toBeVisible();
  await expect(page.getByText('Theo văn bản 9904/UBND-VX')).toBeVisible();
});

test('keys alone move through the tree and open a task', async ({ signInAs, example }) => {
  const client = await example.signIn('ubnd.theodoi');
  const { body } = await client.get('/directives?text=9904');
  const page = await signInAs('ubnd.theodoi', `/directives/${text(body['items']?.[0]?.['id'])}`);
  const line = (name: string) => page.getByRole('treeitem', { name });
  await line('mục 1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(line('mục 2')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(line('C2')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(line('C2')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(line('D01')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(line('C2')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C2');
});

test.describe('who registers', () => {
  test.use({ writes: true });

  test('a taken number leads to the paper that holds it, and what was typed is still there', async ({
    signInAs,
  }) => {
    const page = await signInAs('ubnd.theodoi', '/directives');
    await page.getByRole('button', { name: 'Vào sổ văn bản' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Số, ký hiệu').fill('1043/QĐ-UBND');
    await form.getByLabel('Trích yếu').fill('Về kỷ luật, kỷ cương hành chính');
    await expect(form.getByLabel('Nội dung mục thứ 1')).toBeVisible();
    await page.evaluate(PASTE);
    await expect(form.getByLabel('Nội dung mục thứ 2')).toHaveValue('Niêm yết thủ tục hành chính');
    await form.getByRole('button', { name: 'Thêm căn cứ' }).click();
    await form.getByLabel('Trích dẫn 1').fill('Kết luận 601-KL/TU');
    await sign(page);
    await form.getByRole('button', { name: 'Gửi' }).click();
    await expect(form.getByText('Số 1043/QĐ-UBND năm 2020 đã vào sổ ngày 24/3/2020')).toBeVisible();
    await form.getByRole('link', { name: '1043/QĐ-UBND' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1043/QĐ-UBND');
    await page.goBack();
    await expect(form.getByLabel('Trích yếu')).toHaveValue('Về kỷ luật, kỷ cương hành chính');
    await form.getByLabel('Số, ký hiệu').fill('2043/QĐ-UBND');
    await form.getByRole('button', { name: 'Gửi' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toContainText('2043/QĐ-UBND');
    await expect(page.getByText('Mục này chưa có nhiệm vụ')).toHaveCount(2);
    await expect(page.getByText('Chưa xác định văn bản', { exact: true })).toBeVisible();
    await expect(figure(page, 'Mục chưa có nhiệm vụ')).toHaveText('2');
    await page.getByRole('link', { name: 'Tách nhiệm vụ từ mục 2' }).click();
    await expect(page).toHaveURL(/\/assign\?clause=/u);
    await expect(page.getByText('Niêm yết thủ tục hành chính').first()).toBeVisible();
  });

  test('an agency answers each clause with an item or with the reason why it does not apply', async ({
    signInAs,
    example,
  }) => {
    const office = await example.signIn('ubnd.theodoi');
    const { body } = await office.get('/directives?text=9904');
    const id = text(body['items']?.[0]?.['id']);
    const page = await signInAs('mh-12.vanthu', `/directives/${id}`);
    await page.getByRole('link', { name: 'Vào sổ kế hoạch thực hiện' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Số, ký hiệu').fill('77/KH-UBND');
    await form.getByLabel('Trích yếu').fill('Kế hoạch tự kiểm tra');
    await form.getByRole('button', { name: 'Không áp dụng: 9904/UBND-VX, mục 1' }).click();
    await form.getByLabel('Lý do không áp dụng 9904/UBND-VX, mục 1').fill('Thuộc trách nhiệm của Sở Nội vụ');
    await form.getByRole('button', { name: 'Mỗi mục một nội dung' }).click();
    await expect(form.getByLabel('Nội dung thứ 3', { exact: true })).not.toHaveValue('');
    await sign(page);
    await form.getByRole('button', { name: 'Gửi' }).click();

    const plan = page.getByRole('dialog').filter({ hasText: '77/KH-UBND' });
    await expect(plan.getByText('Thuộc trách nhiệm của Sở Nội vụ')).toBeVisible();
    await plan.getByRole('link', { name: '9904/UBND-VX' }).click();
    await expect(page.getByRole('link', { name: '77/KH-UBND' }).first()).toBeVisible();
    await expect(page.getByRole('treeitem').filter({ hasText: '77/KH-UBND' }).first()).toBeVisible();
  });

  test('a paper that came in is registered without a signature', async ({ signInAs }) => {
    const page = await signInAs('snv.chuyenvien', '/directives?tab=documents');
    await page.getByRole('button', { name: 'Vào sổ văn bản đến, đi' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Số, ký hiệu').fill('527-KL/TU');
    await form.getByLabel('Trích yếu').fill('Kết luận về chủ đề năm');
    await form.getByLabel('Tên cơ quan ban hành').fill('Ban Thường vụ Thành ủy');
    await form.getByRole('button', { name: 'Gửi' }).click();
    const shown = page.getByRole('dialog').filter({ hasText: '527-KL/TU' });
    await expect(shown.getByText('Ban Thường vụ Thành ủy')).toBeVisible();
  });
});
