import type { Page } from '@playwright/test';
import { PASSWORD } from '../acceptance/support/office.js';
import { choose } from './choose.js';
import { expect, test, type Office } from './office.js';

const RESULT = 'Đã rà soát 12 trên 24 đơn vị';
const TROUBLE = 'Ba đơn vị chưa gửi số liệu';

const reportForm = ({ taskId }: Office): string => `/tasks/${taskId}?act=ReportProgress`;

const write = async (page: Page): Promise<void> => {
  await page.getByLabel('Kết quả thực hiện').fill(RESULT);
  await page.getByLabel('Khó khăn, vướng mắc').fill(TROUBLE);
};

const expectWritten = async (page: Page): Promise<void> => {
  await expect(page.getByLabel('Kết quả thực hiện')).toHaveValue(RESULT);
  await expect(page.getByLabel('Khó khăn, vướng mắc')).toHaveValue(TROUBLE);
};

// by its words: after the dialog of a session has closed, the tree of roles may leave the form below it out
const send = (page: Page) => page.locator('button', { hasText: /^Gửi$/u }).click();

/** The server forgets the session; the page does not know. */
const signOutElsewhere = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { token } = JSON.parse(sessionStorage.getItem('dondoc.session') ?? '{}') as { token: string };
    await fetch('/api/v1/sign-out', { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  });

const askedToSignIn = (page: Page) => page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' });

/** A page that reads anew after its line was down may learn of the end before anything is sent, and then lies under the dialog. */
const sendUnlessAsked = (page: Page): Promise<void> =>
  expect(async () => {
    if (await askedToSignIn(page).isVisible()) return;
    await page.locator('button', { hasText: /^Gửi$/u }).click({ timeout: 2_000 });
  }).toPass();

const signInAgain = async (page: Page): Promise<void> => {
  const dialog = askedToSignIn(page);
  await expect(dialog).toContainText('Nội dung đang nhập vẫn được giữ nguyên');
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(dialog).toBeHidden();
};

/** As the history on the screen counts them. */
const expectOneReport = async (page: Page): Promise<void> => {
  await expect(page.getByText('Báo cáo tiến độ: đã ghi nhận.')).toBeVisible();
  const reports = page.locator('.history strong', { hasText: 'Báo cáo tiến độ' });
  await expect(reports).toHaveCount(1);
  await page.reload();
  await expect(page.locator('.history li').first()).toBeVisible();
  await expect(reports).toHaveCount(1);
};

test('a server that dies while somebody writes takes nothing with it, and the report is sent once', async ({
  page,
  office,
  enter,
}) => {
  await enter(page, 'giamdoc', reportForm(office));
  await write(page);
  await office.kill();
  await expect(page.getByText('Mất kết nối với máy chủ. Nội dung đang nhập được giữ')).toBeVisible();
  await send(page);
  await expect(page.getByText('Chưa gửi được. Bấm Gửi để gửi lại')).toBeVisible();
  await expectWritten(page);
  await office.start();
  await expect(page.getByText('Mất kết nối với máy chủ. Nội dung đang nhập được giữ')).toBeHidden();
  await send(page);
  await expectOneReport(page);
});

test('a report whose answer is lost is sent again and written once', async ({ page, office, enter }) => {
  await enter(page, 'giamdoc', reportForm(office));
  await write(page);
  await page.route(
    '**/report-progress',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await send(page);
  await expect(page.getByText('Chưa gửi được. Bấm Gửi để gửi lại')).toBeVisible();
  await send(page);
  await expectOneReport(page);
});

test('a report whose answer is lost is written once although the page was loaded again', async ({
  page,
  office,
  enter,
}) => {
  await enter(page, 'giamdoc', reportForm(office));
  await write(page);
  await page.route(
    '**/report-progress',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await send(page);
  await expect(page.getByText('Chưa gửi được. Bấm Gửi để gửi lại')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Đã khôi phục nháp chưa gửi')).toBeVisible();
  await expectWritten(page);
  await send(page);
  await expectOneReport(page);
});

test('what is written while the network is away stays, through the end of the browser, and is sent once', async ({
  page,
  context,
  office,
  enter,
}) => {
  await enter(page, 'giamdoc', reportForm(office));
  await expect(page.getByLabel('Kết quả thực hiện')).toBeVisible();
  await context.setOffline(true);
  await write(page);
  await expect(page.getByText('Mất kết nối với máy chủ. Nội dung đang nhập được giữ')).toBeVisible();
  await send(page);
  await expect(page.getByText('Chưa gửi được. Bấm Gửi để gửi lại')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await enter(again, 'giamdoc', reportForm(office));
  await expect(again.getByText('Đã khôi phục nháp chưa gửi')).toBeVisible();
  await expectWritten(again);
  await send(again);
  await expectOneReport(again);
});

test('a long form outlives the server, the network and the session, one after the other', async ({
  page,
  context,
  office,
  enter,
}) => {
  await enter(page, 'vanthu', '/directives');
  await page.getByRole('button', { name: /Vào sổ văn bản$/ }).click();
  const form = page.getByRole('dialog', { name: 'Vào sổ văn bản' });
  await form.getByLabel('Số, ký hiệu').fill('9907/UBND-VX');
  await office.kill();
  await form.getByLabel('Trích yếu').fill('[Minh họa] Văn bản dài');
  await office.start();
  await form.getByLabel('Nội dung mục thứ 1').fill('Báo cáo tháng');
  await form.getByRole('button', { name: /Thêm mục$/ }).click();
  await context.setOffline(true);
  await form.getByLabel('Nội dung mục thứ 2').fill('Báo cáo quý');
  await context.setOffline(false);
  await choose(form.getByLabel('Người ký', { exact: true }), 'Người chutich');
  await signOutElsewhere(page);
  await sendUnlessAsked(page);
  await signInAgain(page);
  await expect(form.getByLabel('Số, ký hiệu')).toHaveValue('9907/UBND-VX');
  await expect(form.getByLabel('Nội dung mục thứ 2')).toHaveValue('Báo cáo quý');
  await send(page);
  await expect(page.getByText('Vào sổ văn bản: đã ghi nhận.')).toBeVisible();
  await page.goto(`${office.address}/directives`);
  await expect(page.getByRole('main').getByRole('link', { name: /^9907\/UBND-VX/ })).toHaveCount(1);
});

test('an account that is signed out while it writes signs in over its form and sends once', async ({
  page,
  office,
  enter,
}) => {
  await enter(page, 'giamdoc', reportForm(office));
  await write(page);
  await signOutElsewhere(page);
  await sendUnlessAsked(page);
  await signInAgain(page);
  await expectWritten(page);
  await send(page);
  await expectOneReport(page);
});
