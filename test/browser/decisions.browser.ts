import { known, text, type Client } from '../acceptance/support/client.js';
import { expect, test } from './example.js';

test.use({ writes: true });

const taskOf = async (client: Client, reference: string) => {
  const { body } = await client.get('/tasks?limit=500');
  const tasks = known<readonly { id: string; reference?: string; revision: number }[]>(body['items']);
  const found = tasks.find((task) => task.reference === reference);
  if (!found) throw new Error(`there is no task ${reference}`);
  return found;
};

const askForMoreTime = async (client: Client) => {
  const { id } = await taskOf(client, 'D24');
  await client.do(`/tasks/${id}/request-extension`, {
    ...{ newDueOn: '2020-10-15', reason: 'Chờ báo cáo của ba xã' },
    document: { words: '9910/UBND (MH-24)' },
  });
};

const sha256 = 'ab'.repeat(32);
const handIn = async (client: Client) => {
  const { id } = await taskOf(client, 'D23');
  const document = { documentNumber: '21/BC-UBND', documentOn: '2020-09-25', title: 'Báo cáo tự kiểm tra' };
  await client.do(`/tasks/${id}/submit`, {
    ...{ result: 'Đã tự kiểm tra toàn huyện', unsettledChildrenReason: 'Xã còn lại báo cáo sau' },
    evidence: [{ sha256, size: 412_000, mediaType: 'application/pdf', ...document }],
  });
};

test('after a decision the next dossier is open and holds the focus, until none is left', async ({
  example,
  signInAs,
}) => {
  await askForMoreTime(await example.signIn('mh-24.chutich'));
  await handIn(await example.signIn('mh-23.chutich'));
  const page = await signInAs('ubnd.chutich', '/decisions');
  const waiting = page.getByRole('listitem').filter({ hasText: 'Đang chờ' }).getByRole('link');
  await expect(waiting).toHaveText('3');
  await expect(page.getByRole('heading', { name: 'Chờ xác nhận hoàn thành: huyện MH-21' })).toBeVisible();

  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  const second = page.getByRole('heading', { level: 2, name: /MH-2[34]/ });
  await expect(second).toBeFocused();
  await expect(waiting).toHaveText('2');

  await page.goto(`${example.address}/decisions?kind=acceptance`);
  await expect(page.getByText('1 hồ sơ', { exact: true })).toBeVisible();
  const product = page.getByRole('region', { name: 'Sản phẩm đã nộp' });
  await expect(product).toContainText('Đã tự kiểm tra toàn huyện');
  await expect(product).toContainText('21/BC-UBND');
  await expect(product).toContainText(sha256);
  await expect(page.getByRole('region', { name: 'Nội dung giao' })).toContainText('thứ Hai, 14/9/2020');
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await page.getByLabel('Lý do').fill('Thiếu phụ lục của xã');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText('Không có hồ sơ chờ theo bộ lọc này.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('link', { name: 'Xem tất cả hồ sơ chờ' }).click();
  await page.getByRole('button', { name: 'Không đồng ý' }).click();
  await page.getByLabel('Lý do').fill('Đủ thời gian');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText('Không có hồ sơ chờ', { exact: true })).toBeVisible();
  await expect(waiting).toHaveText('0');
});

test('a decision on what somebody else decided meanwhile is told, and nothing typed is lost', async ({
  example,
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/decisions');
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await page.getByLabel('Lý do').fill('Thiếu chữ ký');
  const other = await example.signIn('ubnd.chutich');
  const { id } = await taskOf(other, 'D21');
  await other.do(`/tasks/${id}/accept`, {});
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText('Có thay đổi trong lúc bạn soạn')).toBeVisible();
  await expect(page.getByLabel('Lý do')).toHaveValue('Thiếu chữ ký');
});

test('on an earlier day every number opens as many dossiers, and none can be decided', async ({
  signInAs,
}) => {
  const page = await signInAs('ubnd.theodoi', '/decisions?asOf=2020-09-08');
  for (const label of ['Đang chờ', 'Chờ xác nhận hoàn thành', 'Đề nghị gia hạn', 'Đề nghị sau hạn']) {
    const number = page
      .locator('.number-card')
      .filter({ has: page.getByText(label, { exact: true }) })
      .getByRole('link');
    const many = text(await number.textContent());
    await number.click();
    await expect(number).toHaveAttribute('aria-current', 'true');
    if (many === '0') await expect(page.getByText('Không có hồ sơ chờ theo bộ lọc này.')).toBeVisible();
    else await expect(page.getByText(`${many} hồ sơ`, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Xác nhận', exact: true })).toHaveCount(0);
});
