import { expect, test } from './example.js';

const problem = (status: number, code: string, detail: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: `urn:dondoc:${code}`, title: code, status, code, detail }),
});

test('what is on its way is said to be, and what failed is asked for again', async ({ page, signInAs }) => {
  await signInAs('ubnd.theodoi', '/inbox');
  let answers = 0;
  await page.route('**/api/v1/tasks?*', async (route) => {
    answers += 1;
    if (answers > 1) return route.continue();
    await expect(page.getByText('Đang tải…')).toBeAttached();
    return route.fulfill(problem(500, 'internal', 'Máy chủ gặp lỗi, đã ghi lại.'));
  });
  await page.getByRole('navigation', { name: 'Danh mục' }).getByText('Danh sách nhiệm vụ').click();
  await expect(page.getByText('Chưa tải được dữ liệu')).toBeVisible();
  await expect(page.getByText('Máy chủ gặp lỗi, đã ghi lại.')).toBeVisible();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByText('45 nhiệm vụ khớp bộ lọc')).toBeVisible();
});

test('who may not see something is told so', async ({ page, signInAs }) => {
  await page.route('**/api/v1/directives?*', (route) =>
    route.fulfill(problem(403, 'forbidden', 'Chức danh này không xem được sổ văn bản.')),
  );
  await signInAs('ubnd.theodoi', '/directives');
  await expect(page.getByText('Không có quyền xem')).toBeVisible();
  await expect(page.getByText('Chức danh này không xem được sổ văn bản.')).toBeVisible();
});

test('a task that is not there, or that one may not see, is said to be neither', async ({ signInAs }) => {
  const page = await signInAs('mh-23.vanthu', '/tasks/0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041');
  await expect(page.getByText('Không có bản ghi mang mã này, hoặc tài khoản không được xem.')).toBeVisible();
});

test('a list that nothing matches says so, and gives its filter up', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/tasks?text=khongcogi&asOf=2020-09-26');
  await expect(page.getByText('Không có nhiệm vụ khớp bộ lọc.')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa lọc' }).first().click();
  await expect(page.getByText('45 nhiệm vụ khớp bộ lọc')).toBeVisible();
  await page.goto(page.url().replace(/\/tasks.*/, '/?asOf=2020-01-05'));
  await expect(page.getByText('Chưa có nhiệm vụ tại ngày này')).toBeVisible();
});
