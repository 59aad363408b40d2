import { expect, test } from './example.js';

const SUBJECT = /Kết quả triển khai thực hiện một số nội dung Chủ đề năm 2020/;

test('the session sheet tells the course, the papers and the four recommendations', async ({ signInAs }) => {
  const page = await signInAs('hdnd.thuky', '/supervision');
  await page.getByRole('table').getByRole('link', { name: SUBJECT }).click();
  const steps = page.getByRole('list', { name: 'Tiến trình cuộc giám sát' });
  await expect(steps.getByRole('listitem').filter({ hasText: 'Đã làm việc' })).toContainText('06/8/2020');
  await expect(steps.locator('[aria-current=step]')).toContainText('0/4 kiến nghị đã kết thúc');
  await expect(page.getByText('9901/QĐ-HĐND')).toBeVisible();
  await expect(page.getByText('9902/BC-SNV')).toBeVisible();
  await expect(page.getByText('9903/TB-HĐND')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(4);
  const second = page.getByRole('article', { name: /^R2/ });
  await expect(second.getByRole('heading', { name: 'Phía thực hiện' })).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Phía giám sát' })).toBeVisible();
  await second.getByRole('link', { name: '25 nhiệm vụ' }).click();
  await expect(page.getByText('25 nhiệm vụ khớp bộ lọc')).toBeVisible();
});

test('every number of recommendations narrows the list to as many', async ({ signInAs }) => {
  const page = await signInAs('snv.giamdoc', '/supervision');
  const numbers = page.getByRole('list', { name: 'Kiến nghị theo tình trạng' });
  const found = page.getByText(/^\d+ kiến nghị/);
  for (const place of ['/supervision', 'sheet']) {
    if (place === 'sheet') await page.getByRole('table').getByRole('link', { name: SUBJECT }).click();
    for (const [label, count] of [
      ['Đã giao', 4],
      ['Đã báo cáo', 0],
      ['Đã kết thúc', 0],
      ['Chưa đạt', 0],
      ['Kiến nghị', 4],
    ] as const) {
      const number = numbers.getByRole('listitem').filter({ hasText: label }).getByRole('link').first();
      await expect(number).toHaveText(String(count));
      await number.click();
      await expect(number).toHaveAttribute('aria-current', 'true');
      await expect(found).toHaveText(new RegExp(`^${count} kiến nghị`));
    }
  }
});

test('an earlier day shows the sheet of that day, and no acts', async ({ signInAs }) => {
  const page = await signInAs('hdnd.thuky', '/supervision?asOf=2020-07-31');
  await page.getByRole('table').getByRole('link', { name: SUBJECT }).click();
  await expect(page.getByText('Chưa có kiến nghị')).toBeVisible();
  await expect(page.getByText('9902/BC-SNV')).toBeVisible();
  await expect(page.getByText('9903/TB-HĐND')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Ghi kiến nghị' })).toBeHidden();
});

test('the agency learns why it cannot close a recommendation, and the way out', async ({ signInAs }) => {
  const page = await signInAs('snv.giamdoc', '/supervision');
  await page.getByRole('table').getByRole('link', { name: SUBJECT }).click();
  const second = page.getByRole('article', { name: /^R2/ });
  await expect(second.getByRole('button', { name: 'Kết thúc theo dõi' })).toBeHidden();
  await second.getByText('Việc chưa làm được và vì sao').click();
  await expect(
    second.getByText('Chỉ chủ thể giám sát được kết thúc kiến nghị; cơ quan có thể gửi báo cáo kết quả.'),
  ).toBeVisible();
  await second.getByRole('button', { name: 'Gửi báo cáo kết quả' }).click();
  await expect(page.getByRole('dialog', { name: 'Báo cáo kết quả R2' })).toBeVisible();
});
