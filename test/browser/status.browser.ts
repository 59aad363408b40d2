import { known } from '../acceptance/support/client.js';
import { expect, test } from './example.js';

test('Tình hình shows UBND TP its 34 tasks on 26/09/2020, and the list behind the number has as many', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const total = page.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link');
  await expect(total).toHaveText('34');
  await total.click();
  await expect(page.getByText('34 nhiệm vụ khớp bộ lọc')).toBeVisible();
});

test('Tình hình shows UBND TP the numbers of the story on 26/09/2020', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const kinds = page.getByRole('region', { name: 'Theo tình trạng thời hạn' });
  for (const [kind, count] of [
    ['Hoàn thành đúng hạn', 24],
    ['Hoàn thành quá hạn', 1],
    ['Đã nộp đúng hạn', 1],
    ['Quá hạn', 1],
    ['Sắp đến hạn', 2],
    ['Trong hạn', 3],
    ['Không thời hạn', 2],
  ] as const)
    await expect(kinds.getByRole('row', { name: `${kind} ${count}`, exact: true })).toBeVisible();
  const rates = page.locator('.number-card').filter({ hasText: 'Tỷ lệ đúng hạn' });
  await expect(rates.filter({ hasText: 'được duyệt' })).toContainText('24 / 26 = 92,3');
  await expect(rates.filter({ hasText: 'hạn gốc' })).toContainText('24 / 27 = 88,9');
});

test('the total of all levels is 45 and says what it is', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26&scope=all');
  await expect(page.getByText('không phải số liệu chính thức của một cơ quan giao việc')).toBeVisible();
  const total = page.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link');
  await expect(total).toHaveText('45');
  const rates = page.locator('.number-card').filter({ hasText: 'Tỷ lệ đúng hạn' });
  await expect(rates.filter({ hasText: 'được duyệt' })).toContainText('28 / 31 = 90,3');
  await expect(rates.filter({ hasText: 'hạn gốc' })).toContainText('28 / 32 = 87,5');
});

test('every number on top opens a list that counts to the same number', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  await expect(page.getByRole('heading', { name: 'Tổng hợp theo cơ quan' })).toBeVisible();
  const found = await page.locator('main a.figure[href^="/tasks"]').all();
  const links = await Promise.all(
    found.map(async (link) => ({
      number: await link.textContent(),
      address: (await link.getAttribute('href')) ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(20);
  const distinct = new Map(links.map((link) => [link.address, link.number]));
  for (const [address, number] of [...distinct].slice(0, 16)) {
    await page.goto(new URL(address, page.url()).href);
    await expect(page.getByText(`${number} nhiệm vụ khớp bộ lọc`), address).toBeVisible();
  }
});

test('a day is typed as the screens print it, without a zero before the month', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const day = page.getByLabel('Số liệu đến hết ngày');
  await day.fill('18/9/2020');
  await day.press('Enter');
  await expect(page).toHaveURL(/asOf=2020-09-18/);
  await expect(day).toHaveValue('18/09/2020');
});

test('a day that is typed while the figures are still coming is the day that is shown', async ({
  page,
  signInAs,
}) => {
  const typed = Promise.withResolvers<void>();
  await page.route('**/api/v1/status/summary?*', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const day = page.getByLabel('Số liệu đến hết ngày');
  await day.fill('18/9/2020');
  typed.resolve();
  await expect(page.getByRole('heading', { name: 'Tổng hợp theo cơ quan' })).toBeVisible();
  await day.press('Enter');
  await expect(page).toHaveURL(/asOf=2020-09-18/);
  await expect(day).toHaveValue('18/09/2020');
});

test('what is counted with the successor of an agency is so again when the address is opened', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const rolledUp = page.getByLabel('Cộng dồn về cơ quan kế thừa');
  await rolledUp.click();
  await expect(page).toHaveURL(/asOf=2020-09-26.*rolledUp=true/);
  await page.reload();
  await expect(rolledUp).toBeChecked();
  await rolledUp.click();
  await expect(page).not.toHaveURL(/rolledUp/);
  await expect(rolledUp).not.toBeChecked();
});

test('a day that is still to come is said to be one', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-12-31');
  await expect(page.getByText('Ngày 31/12/2020 chưa đến', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await expect(page.getByText('chưa đến', { exact: false })).toBeHidden();
});

test('the bands of days, the decisions and the recommendations open what they count', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const bands = page.getByRole('region', { name: 'Theo số ngày quá hạn, còn lại' });
  const late = bands.getByRole('row', { name: /1–14 ngày/ }).getByRole('link');
  await expect(late).toHaveText('1');
  await late.click();
  await expect(page.getByText('1 nhiệm vụ khớp bộ lọc')).toBeVisible();
  await expect(page.getByText('Quá hạn: 1–14 ngày')).toBeVisible();
  await page.goBack();
  const decisions = page.getByRole('region', { name: 'Chờ tôi quyết định' });
  await decisions.getByRole('link', { name: '1', exact: true }).click();
  await expect(page.getByText('1 hồ sơ', { exact: true })).toBeVisible();
  await page.goBack();
  const recommendations = page.getByRole('region', { name: 'Kiến nghị giám sát' });
  await expect(recommendations).toContainText('không theo phạm vi giao việc đã chọn');
  await recommendations.getByRole('link', { name: '4', exact: true }).click();
  await expect(page.getByText('4 kiến nghị')).toBeVisible();
});

test('the charts are drawn within the policy of the page, and say where their numbers stand', async ({
  page,
  signInAs,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  const chart = page.getByRole('img', { name: /Biểu đồ cột chồng: số nhiệm vụ của 25 cơ quan/ });
  await page.getByRole('heading', { name: 'Tổng hợp theo cơ quan' }).scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(page.getByRole('img', { name: /Biểu đồ cột: số nhiệm vụ theo/ })).toBeVisible();
  await chart.hover({ position: { x: 180, y: 48 } });
  await chart.click({ position: { x: 180, y: 48 } });
  await expect(page).toHaveURL(/\/tasks\?.*leadId=/);
  expect(refused).toEqual([]);
});

test('the days that were not the leads’ are shown by agency where somebody asks, and the address keeps it', async ({
  example,
  signInAs,
}) => {
  const client = await example.signIn('ubnd.theodoi');
  const { body } = await client.get('/status/summary?debts=true&asOf=2020-09-26');
  const { office } = known<{ office: readonly { agencyId: string; workingDays: number }[] }>(body['debts']);
  expect(office.length).toBeGreaterThan(0);
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26&scope=all');
  await page.getByRole('checkbox', { name: 'Xem theo cơ quan' }).click();
  await expect(page).toHaveURL(/waiting=true/);
  const waited = page.getByRole('table', { name: 'Cơ quan giao: báo cáo nằm chờ xác nhận' });
  await expect(waited.locator('tbody tr')).toHaveCount(office.length);
  await expect(waited.locator('tbody tr').first().locator('td').nth(1)).toHaveText(
    String(office[0]?.workingDays),
  );
});
