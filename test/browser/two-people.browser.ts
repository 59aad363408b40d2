import { expect, test } from './office.js';

test('of two people on one task the second is told who changed what, loses nothing and sends it again', async ({
  page: director,
  browser,
  office,
  enter,
}) => {
  const context = await browser.newContext();
  const officer = await context.newPage();
  const form = `/tasks/${office.taskId}?act=ReportProgress`;
  await enter(director, 'giamdoc', form);
  await enter(officer, 'chuyenvien', form);
  await officer.getByLabel('Kết quả thực hiện').fill('Báo cáo của chuyên viên');
  await director.getByLabel('Kết quả thực hiện').fill('Báo cáo của giám đốc');
  await director.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(director.getByText('Báo cáo tiến độ: đã ghi nhận.')).toBeVisible();
  // what the director did shows behind the officer's form by itself
  await expect(officer.locator('.history strong', { hasText: 'Báo cáo tiến độ' })).toHaveCount(1);

  await officer.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(officer.getByText('Có thay đổi trong lúc bạn soạn')).toBeVisible();
  await expect(officer.getByText(/Người giamdoc: Báo cáo tiến độ, lúc .*02\/01\/2020/)).toBeVisible();
  await expect(officer.getByLabel('Kết quả thực hiện')).toHaveValue('Báo cáo của chuyên viên');
  await officer.getByRole('button', { name: 'Đã xem thay đổi, gửi lại' }).click();
  await expect(officer.getByText('Báo cáo tiến độ: đã ghi nhận.')).toBeVisible();
  for (const page of [officer, director]) {
    await expect(page.locator('.history strong', { hasText: 'Báo cáo tiến độ' })).toHaveCount(2);
    await expect(page.getByText('Báo cáo của chuyên viên').first()).toBeVisible();
  }
  await context.close();
});

test('what somebody else has done already is refused with a sentence, and not done twice', async ({
  page: director,
  browser,
  office,
  enter,
}) => {
  const context = await browser.newContext();
  const officer = await context.newPage();
  const form = `/tasks/${await office.assign()}?act=AcknowledgeTask`;
  await enter(director, 'giamdoc', form);
  await enter(officer, 'chuyenvien', form);
  await expect(officer.getByRole('button', { name: 'Gửi', exact: true })).toBeVisible();
  await director.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(director.getByText('Tiếp nhận: đã ghi nhận.')).toBeVisible();
  await officer.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(officer.getByText(/Người giamdoc: Tiếp nhận/)).toBeVisible();
  await officer.getByRole('button', { name: 'Đã xem thay đổi, gửi lại' }).click();
  await expect(officer.locator('.ant-alert-error')).toBeVisible();
  await expect(officer.locator('.history strong', { hasText: /^Tiếp nhận$/ })).toHaveCount(1);
  await context.close();
});
