import { expect, test } from '@playwright/test';
import { text } from '../acceptance/support/client.js';
import { appoint, PASSWORD, registerAgency, setUp } from '../acceptance/support/office.js';
import { RefusingMailServer } from '../acceptance/support/refusing-mail-server.js';
import { dataFolder, removeFolder, ServerProcess } from '../acceptance/support/server-process.js';
import { signIn } from './sign-in.js';

const DAY = '2020-01-02';
let folder: string;
let mail: RefusingMailServer;
let server: ServerProcess;

// one server for both, one after the other
test.describe.configure({ mode: 'default' });

/** Three tasks due on 10 January, whose reminders the mail server refuses. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // a worker that has stopped these may be given another test of this file
  folder = dataFolder();
  mail = new RefusingMailServer();
  const flags = ['--simulate-from', `${DAY}T08:00:00+07:00`, '--smtp-url', await mail.start()];
  server = await ServerProcess.start(folder, ...flags);
  const administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  const { client, postId, accountId: holderId } = await appoint(administrator, city, 'chutich', ['head']);
  await appoint(administrator, department, 'giamdoc', ['head']);
  const signing = { capacity: 'own', signedOn: DAY, postId, holderId };
  const directive = await client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: DAY, signing },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  for (const content of ['Báo cáo', 'Kiểm tra', 'Rà soát'])
    await client.do('/tasks', {
      ...{ issuerId: city, leadId: department, content, signing, expectedProduct: { none: true } },
      deadline: { kind: 'fixed', date: '2020-01-10', wording: 'by', rolls: true },
      source: { directiveId: text(directive.body['id']) },
    });
  await administrator.do('/simulation/advance', { to: '2020-01-09T09:00:00+07:00' });
});

test.afterAll(async () => {
  await server.stop();
  await mail.stop();
  removeFolder(folder);
});

test('what failed says why; the administrator sends one again, then all of the filter', async ({ page }) => {
  await page.goto(`${server.address}/reminders?tab=failed&rung=T-1`);
  await signIn(page, 'admin', PASSWORD);
  await expect(page.getByText('3 thư nhắc', { exact: true })).toBeVisible();
  await expect(page.locator('.letters .outcome').first()).toContainText('gửi lỗi');
  await expect(page.locator('.letters .outcome').first()).toContainText('(smtp-550)');

  mail.refuses = false;
  await page.getByRole('button', { name: 'Gửi lại', exact: true }).first().click();
  await page.getByLabel('Lý do').fill('Máy chủ thư đã nhận lại');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText('2 thư nhắc', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Gửi lại cả 2 thư' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Gửi lại', exact: true }).click();
  await expect(page.getByText('Không có thư nhắc nào gửi lỗi.')).toBeVisible();
  await page
    .locator('.number-card')
    .filter({ has: page.getByText('Đã gửi', { exact: true }) })
    .getByRole('link')
    .click();
  await expect(page.getByText('3 thư nhắc', { exact: true })).toBeVisible();
});

test('whoever may not send again is not offered it', async ({ page }) => {
  await page.goto(`${server.address}/reminders?tab=failed&rung=T-3`);
  await signIn(page, 'chutich', PASSWORD);
  await expect(page.locator('.letters > li').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Gửi lại/ })).toHaveCount(0);
});
