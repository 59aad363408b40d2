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

test('the total of all levels is 45 and says what it is', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26&scope=all');
  await expect(page.getByText('không phải số liệu chính thức của một cơ quan giao việc')).toBeVisible();
  const total = page.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link');
  await expect(total).toHaveText('45');
});

test('every number on top opens a list that counts to the same number', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/?asOf=2020-09-26');
  await expect(page.getByRole('heading', { name: 'Tổng hợp theo cơ quan' })).toBeVisible();
  const found = await page.locator('.numbers a.figure, .plain-table:not(.words-table) a.figure').all();
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
