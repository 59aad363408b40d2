import { text } from '../acceptance/support/client.js';
import type { ReadExample } from '../acceptance/support/played-example.js';
import { expect, test } from './example.js';

/** Where a task of the example is shown. */
const placeOf = async (example: ReadExample, reference: string): Promise<string> => {
  const client = await example.signIn('ubnd.theodoi');
  const { items } = (await client.get(`/tasks?text=${reference}`)).body;
  return `/tasks/${text(items?.[0]?.['id'])}`;
};

test('the number of extensions opens the list of them, as many', async ({ signInAs, example }) => {
  const page = await signInAs('ubnd.theodoi', await placeOf(example, 'D24'));
  const number = page.locator('.number-card').filter({ hasText: 'Lần gia hạn' }).getByRole('link');
  await expect(number).toHaveText('1');
  await number.click();
  await expect(page).toHaveURL(/#extensions$/);
  const section = page.getByRole('region', { name: 'Lần gia hạn (1)' });
  await expect(section.getByRole('listitem')).toHaveCount(1);
  await expect(section).toContainText('đến ngày 30/9/2020');
  await expect(section).toContainText('9906/UBND');
});

test('the trail of a task says what each step changed, before and after', async ({ signInAs, example }) => {
  const page = await signInAs('ubnd.theodoi', await placeOf(example, 'D24'));
  const trail = page.getByRole('region', { name: 'Lịch sử xử lý' });
  const granted = trail.getByRole('listitem').filter({ hasText: 'Đồng ý gia hạn' }).first();
  await expect(granted).toContainText('Thời hạn: 14/9/2020 → 30/9/2020');
  await granted.getByText('Đầy đủ trước và sau').click();
  await expect(granted.getByRole('columnheader', { name: 'Trước' })).toBeVisible();
  await expect(granted.getByRole('columnheader', { name: 'Sau' })).toBeVisible();
});

test('a progress report is shown whole, with its period and its figures', async ({ signInAs, example }) => {
  const page = await signInAs('ubnd.theodoi', await placeOf(example, 'A5'));
  await expect(page.getByRole('heading', { name: '2 báo cáo tiến độ' })).toBeVisible();
  await expect(page.getByText('kỳ 01/01/2020 – 15/4/2020')).toBeVisible();
  await expect(page.getByText('5 thủ tục', { exact: true })).toBeVisible();
});

test('the largest button is the next lawful act, and an act that is closed says why', async ({
  signInAs,
  example,
}) => {
  const page = await signInAs('mh-23.vanthu', await placeOf(example, 'D23'));
  const acts = page.getByRole('region', { name: 'Xử lý', exact: true });
  await expect(acts.locator('.ant-btn-lg')).toHaveCount(1);
  await expect(acts.locator('.ant-btn-lg')).toHaveText('Báo cáo hoàn thành');
  await acts.getByText('Việc chưa làm được và vì sao').click();
  await expect(acts.getByRole('term').first()).toBeVisible();
});

test('a past day counts no extension that was granted after it', async ({ signInAs, example }) => {
  const page = await signInAs('ubnd.theodoi', `${await placeOf(example, 'D24')}?asOf=2020-08-20`);
  const number = page.locator('.number-card').filter({ hasText: 'Lần gia hạn' }).getByRole('link');
  await expect(number).toHaveText('0');
  await expect(page.getByText('9906/UBND')).toHaveCount(0);
});

test('an opinion is missing once its day is over on the day that is shown, and awaited before', async ({
  page,
  signInAs,
  example,
}) => {
  const place = await placeOf(example, 'D24');
  await page.route(`**/api/v1${place}?*`, async (route) => {
    const response = await route.fetch();
    const detail = (await response.json()) as { task: object; row: object };
    const asked = { coordinatorId: 'a', question: 'Kinh phí?', answerBy: '2020-09-04' };
    const task = { ...detail.task, coordinatorIds: ['a', 'b'], inputsAwaitedFrom: ['a'] };
    await route.fulfill({ response, json: { ...detail, task, row: { ...detail.row, inputs: [asked] } } });
  });
  await signInAs('ubnd.theodoi', `${place}?asOf=2020-09-03`);
  const opinions = page.getByRole('region', { name: /[Pp]hối hợp/ });
  await expect(opinions).toContainText('đang chờ ý kiến');
  const missing = page.locator('.number-card').filter({ hasText: 'Ý kiến còn thiếu' }).getByRole('link');
  await expect(missing).toHaveText('1');
  await missing.click();
  await expect(page).toHaveURL(/#coordination$/);
  await expect(opinions.getByRole('listitem')).toHaveCount(2);
  await expect(opinions.getByRole('listitem').last()).toContainText('chưa lấy ý kiến');
  await page.goto(`${example.address}${place}?asOf=2020-09-07`);
  await expect(opinions).toContainText('không có ý kiến');
});

test('a clerk says who signed what the head decides, and nothing where the clerk reports', async ({
  signInAs,
  example,
}) => {
  const place = await placeOf(example, 'D23');
  const page = await signInAs('mh-23.vanthu', `${place}?act=SubmitCompletion`);
  const form = page.getByRole('dialog', { name: 'Báo cáo hoàn thành' });
  await expect(form.getByLabel('Người ký', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(form.getByText('Hãy chọn người ký')).toBeVisible();
  await page.goto(`${example.address}${place}?act=ReportProgress`);
  const report = page.getByRole('dialog', { name: 'Báo cáo tiến độ' });
  await expect(report.getByLabel('Kết quả thực hiện')).toBeVisible();
  await expect(report.getByLabel('Người ký', { exact: true })).toHaveCount(0);
});
