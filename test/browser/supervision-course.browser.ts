import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.js';
import { expect, test } from './example.js';
import { signIn } from './sign-in.js';

const PASSWORD = 'don-doc-2020';
const SUBJECT = '[Minh họa] Giám sát việc thi hành văn hóa công vụ';
const TODAY = '26/09/2020';

test.use({ writes: true });

const file = { name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from('Báo cáo kết quả') };

/** Opens the form of an act, fills it in and sends it; the screen says that it was recorded. */
const act = async (
  page: Page,
  within: Page | Locator,
  name: string,
  fill: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await within.getByRole('button', { name, exact: true }).first().click();
  const form = page.getByRole('dialog').last();
  await expect(form).toBeVisible();
  await fill(form);
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText(/: đã ghi nhận\.$/).last()).toBeVisible();
  await expect(form).toBeHidden();
  await expect(page.getByText(/: đã ghi nhận\.$/)).toHaveCount(0);
};

const day = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.press('Enter');
};

const sign = async (page: Page, form: Locator, who: RegExp): Promise<void> =>
  choose(form.getByLabel('Người ký', { exact: true }), who);

/** Registers a document on the way, in a form over the form. */
const register = async (page: Page, form: Locator, number: string, summary: string): Promise<void> => {
  await form.getByRole('button', { name: 'Vào sổ văn bản mới' }).click();
  const paper = page.getByRole('dialog', { name: 'Vào sổ văn bản' });
  await paper.getByLabel('Số, ký hiệu').fill(number);
  await paper.getByLabel('Trích yếu').fill(summary);
  await paper.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(paper).toBeHidden();
  await expect(form.getByText(new RegExp(number))).toBeVisible();
};

test('a session, its recommendation, the task and its result, reported back and closed', async ({
  browser,
  example,
}) => {
  test.setTimeout(300_000);
  const at = async (username: string, path: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${example.address}${path}`);
    await signIn(page, username, PASSWORD);
    return page;
  };

  // the council's secretary establishes the session and takes it to its conclusions
  const secretary = await at('hdnd.thuky', '/supervision');
  await act(secretary, secretary, 'Lập cuộc giám sát', async (form) => {
    await form.getByLabel('Nội dung giám sát').fill(SUBJECT);
    await choose(form.getByLabel('Cơ quan chịu giám sát'), 'Sở Nội vụ');
    await register(secretary, form, '9931/QĐ-HĐND', '[Minh họa] Thành lập đoàn giám sát');
    await form.getByLabel('Họ và tên, Người thứ 1').fill('Nguyễn Thu An');
    await form.getByLabel('Chức vụ, Người thứ 1').fill('Trưởng đoàn giám sát');
  });
  await expect(secretary.getByRole('heading', { level: 1, name: SUBJECT })).toBeVisible();
  await expect(secretary.getByText('Chưa có kiến nghị')).toBeVisible();
  await act(secretary, secretary, 'Thông báo giám sát', async (form) => {
    await form.getByLabel('Đề cương báo cáo').fill('Kết quả, khó khăn, kiến nghị');
    await day(form.getByLabel('Ngày làm việc'), TODAY);
  });
  await act(secretary, secretary, 'Nhận báo cáo của cơ quan', (form) =>
    register(secretary, form, '9932/BC-SNV', '[Minh họa] Báo cáo phục vụ giám sát'),
  );
  await act(secretary, secretary, 'Ghi nhận buổi làm việc', async (form) => {
    await form.getByLabel('Kết quả được ghi nhận').fill('Ghi nhận kết quả đạt được');
  });
  await act(secretary, secretary, 'Ghi ý kiến kết luận', async (form) => {
    await form.getByLabel('Nội dung', { exact: true }).fill('Tiếp tục kiểm tra đến phường, xã');
  });
  await act(secretary, secretary, 'Ghi kiến nghị', async (form) => {
    await expect(form.getByLabel('Ký hiệu kiến nghị')).toHaveValue('R1');
    await form.getByLabel('Nội dung', { exact: true }).fill('Kiểm tra việc thi hành đến phường, xã');
  });
  await act(secretary, secretary, 'Ban hành thông báo kết luận', async (form) => {
    await register(secretary, form, '9933/TB-HĐND', '[Minh họa] Thông báo kết luận');
    await sign(secretary, form, /Trưởng đoàn/);
  });
  const steps = secretary.getByRole('list', { name: 'Tiến trình cuộc giám sát' });
  await expect(steps.locator('[aria-current=step]')).toContainText('Theo dõi thực hiện');
  const { pathname: sheet } = new URL(secretary.url());

  // the department receives and accepts, the city committee gives out the work
  const department = await at('snv.chuyenvien', sheet);
  await act(department, department.getByRole('article'), 'Nhận kiến nghị');
  await act(department, department.getByRole('article'), 'Tiếp thu', async (form) => {
    await form.getByLabel('Ý kiến tiếp thu (không bắt buộc)').fill('Sở tiếp thu');
  });
  const city = await at('ubnd.theodoi', sheet);
  await act(city, city.getByRole('article'), 'Giao nhiệm vụ', async (form) => {
    await form.getByLabel('Ký hiệu nhiệm vụ').fill('K1');
    await form.getByLabel('Loại sản phẩm').fill('Báo cáo');
    await form.getByLabel('Nơi nhận sản phẩm').fill('UBND Thành phố');
    await day(form.getByLabel('Ngày hết hạn'), '30/10/2020');
    await sign(city, form, /Chủ tịch/);
  });
  await expect(city.getByRole('article').getByText('Đã giao nhiệm vụ')).toBeVisible();

  // the department does the work; the city's tracking officer accepts it
  await department.reload();
  await department.getByRole('article').getByRole('link', { name: 'K1', exact: true }).click();
  const task = new URL(department.url()).pathname;
  await act(department, department, 'Tiếp nhận');
  await act(department, department, 'Bắt đầu');
  await act(department, department, 'Báo cáo hoàn thành', async (form) => {
    await form.getByLabel('Kết quả thực hiện').fill('Đã kiểm tra 24 quận, huyện');
    await form.locator('input[type=file]').setInputFiles(file);
    await sign(department, form, /Giám đốc/);
  });
  await city.goto(`${example.address}${task}`);
  await act(city, city, 'Xác nhận hoàn thành');

  // reported back by the department, judged and closed by the council
  await department.goto(`${example.address}${sheet}`);
  await act(department, department.getByRole('article'), 'Báo cáo kết quả', async (form) => {
    await form.getByLabel('Kết quả thực hiện kiến nghị').fill('Đã kiểm tra đến phường, xã');
    await form.locator('input[type=file]').setInputFiles(file);
  });
  await expect(department.getByRole('article')).toContainText('Đã báo cáo kết quả');
  await secretary.goto(`${example.address}${sheet}?state=ReportedBack`);
  await expect(secretary.getByText('1 kiến nghị: Đã báo cáo kết quả')).toBeVisible();
  await act(secretary, secretary.getByRole('article'), 'Đánh giá kết quả', async (form) => {
    await form.getByLabel('Nhận xét').fill('Đạt yêu cầu');
  });
  await secretary.goto(`${example.address}${sheet}`);
  await act(secretary, secretary.getByRole('article'), 'Kết thúc theo dõi', (form) =>
    sign(secretary, form, /Trưởng đoàn/),
  );
  await expect(steps.locator('[aria-current=step]')).toContainText('Kết thúc');
  const numbers = secretary.getByRole('list', { name: 'Kiến nghị theo tình trạng' });
  await expect(numbers.getByRole('listitem').filter({ hasText: 'Đã kết thúc' })).toContainText('1');
});
