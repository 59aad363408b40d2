import { expect, test } from './example.js';

test('what was sent counts as on top, is called by names, and tells why it was sent', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/reminders?from=2020-09-15&to=2020-09-15');
  await expect(page.getByText('4 thư nhắc', { exact: true })).toBeVisible();
  const number = page.getByRole('listitem').filter({ hasText: 'máy chủ thư đã nhận' }).getByRole('link');
  await expect(number).toHaveText('4');
  const letter = page.locator('.letters > li').filter({ hasText: 'Chủ tịch UBND huyện MH-23' });
  await expect(letter).toContainText('Đã gửi tới máy chủ thư');
  await letter.getByText('Nội dung thư đã gửi').click();
  await expect(letter).toContainText('Thư nhắc tự động, không thay thế văn bản đôn đốc.');
  await letter.getByText('Xem vì sao gửi').click();
  await expect(letter).toContainText('Mốc T+1: 1 ngày làm việc sau hạn 14/9/2020');
  await expect(letter).toContainText('không tính thứ Bảy, Chủ nhật và ngày 02/9');
  await expect(letter).toContainText('Lịch làm việc: vn-');
});

test('a day off says that nothing is sent on it', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/reminders');
  await expect(page.getByText('Hôm nay không có nhắc việc (ngày nghỉ)')).toBeVisible();
  await page.goto(`${page.url()}?asOf=2020-09-02`);
  await expect(
    page.getByText('Ngày 02/9/2020 không có nhắc việc (ngày nghỉ: Quốc khánh 02/9)'),
  ).toBeVisible();
});

test('the numbers of what comes, failed and is to be signed open their lists', async ({ signInAs }) => {
  const page = await signInAs('ubnd.theodoi', '/reminders');
  const number = (label: string) =>
    page
      .locator('.number-card')
      .filter({ has: page.getByText(label, { exact: true }) })
      .getByRole('link');
  await expect(number('Sắp gửi')).toHaveText('6');
  await number('Sắp gửi').click();
  await expect(page.getByText('6 lần nhắc', { exact: true })).toBeVisible();
  await expect(page.locator('.letters > li')).toHaveCount(6);
  await expect(number('Lỗi')).toHaveText('0');
  await number('Lỗi').click();
  await expect(page.getByText('Không có thư nhắc nào gửi lỗi.')).toBeVisible();
  await number('Chờ ký').click();
  await expect(page.getByText('Hệ thống chưa lập công văn đôn đốc')).toBeVisible();
});
