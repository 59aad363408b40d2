import { known } from '../acceptance/support/client.js';
import { expect, test } from './example.js';

const numberOf = (text: string | null) => Number((text ?? '').replaceAll('.', ''));

test('an inspector follows a matter, sees who signed and who typed, and what each step changed', async ({
  signInAs,
}) => {
  const page = await signInAs('thanhtra', '/trail');
  await expect(page.getByRole('heading', { level: 1, name: 'Lịch sử xử lý' })).toBeVisible();
  await expect(page.getByText('Toàn bộ nhật ký.')).toBeVisible();
  const card = (label: string) => page.locator('.number-card').filter({ hasText: label });
  await expect(card('Kết quả toàn vẹn')).toContainText('Khớp');
  const all = numberOf(await card('Sự kiện').getByRole('link').textContent());
  expect(all).toBeGreaterThan(300);

  await page.getByLabel('Việc', { exact: true }).click();
  await page.keyboard.type('yeu cau bo sung');
  await page.keyboard.press('Enter');
  await expect(card('Sự kiện').getByRole('link')).toHaveText('1');
  const row = page.locator('table.trail tbody tr').first();
  await expect(row).toContainText('Yêu cầu bổ sung');
  await row.getByRole('button', { name: /Xem thay đổi/ }).click();
  const changes = page.getByRole('table', { name: 'Thay đổi do sự kiện này' });
  await expect(changes.getByRole('row', { name: /Kết quả xem xét/ })).toContainText('Yêu cầu bổ sung');
  await expect(changes.getByRole('row', { name: /Tình trạng/ })).toContainText('Bị yêu cầu bổ sung: Có');
});

test('a change calls papers, posts and people by their names', async ({ signInAs }) => {
  const page = await signInAs('thanhtra', '/trail?type=DirectiveIssued');
  await page
    .getByRole('button', { name: /Xem thay đổi/ })
    .first()
    .click();
  const changes = page.getByRole('table', { name: 'Thay đổi do sự kiện này' });
  await expect(changes.getByRole('row', { name: /^Căn cứ/ })).toContainText('Văn bản: 9903/TB-HĐND');
  const signed = changes.getByRole('row', { name: /^Ký / });
  await expect(signed).toContainText('Chức danh: Chủ tịch UBND Thành phố');
  await expect(signed).toContainText('Người ký: Nguyễn Minh An');
});

test('what was recorded late is counted, and the list behind the number has as many', async ({
  signInAs,
}) => {
  const page = await signInAs('thanhtra', '/trail');
  const late = page.locator('.number-card').filter({ hasText: 'Ghi nhận muộn' }).getByRole('link');
  const count = numberOf(await late.textContent());
  expect(count).toBeGreaterThan(0);
  await late.click();
  await expect(page).toHaveURL(/late=true/);
  await expect(page.locator('table.trail tbody .tag.soon')).toHaveCount(Math.min(count, 50));
});

test('who does not see the whole trail is told how much it sees', async ({ signInAs }) => {
  const page = await signInAs('mh-23.vanthu', '/trail');
  await expect(page.getByText('Chỉ gồm việc do cơ quan mình thực hiện.')).toBeVisible();
});

test.describe('an inspection', () => {
  test.use({ writes: true });

  test('narrows the trail to the agencies that its decision names', async ({ example, signInAs }) => {
    const client = await example.signIn('thanhtra');
    const agencies = known<readonly { id: string; shortName?: string }[]>(
      (await client.get('/agencies')).body['items'],
    );
    const idOf = (name: string) => agencies.find(({ shortName }) => shortName === name)?.id;
    const [decision] = known<readonly { id: string; number: string }[]>(
      (await client.get('/documents')).body['items'],
    );
    await client.do('/inspections', {
      ...{ inspectingBodyId: idOf('Thanh tra TP'), superiorId: idOf('UBND TP') },
      ...{ inspectedAgencyIds: [idOf('Sở Nội vụ')], tier: 'province', subject: 'Văn hóa công vụ' },
      decisionDocumentId: decision?.id,
    });
    const page = await signInAs('thanhtra', '/trail');
    await page.getByLabel('Quyết định thanh tra').click();
    await page.keyboard.type('van hoa cong vu');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/inspectionId=/);
    await expect(page.locator('#trail-inspectionId').locator('xpath=../..')).toContainText(
      `${decision?.number}: Văn hóa công vụ`,
    );
    const told = page.locator('.number-card').filter({ hasText: 'Sự kiện' }).getByRole('link');
    const own = known<number>(
      (await client.get(`/audit/summary?agencyId=${idOf('Sở Nội vụ')}`)).body['events'],
    );
    expect(own).toBeGreaterThan(0);
    await expect(told).toHaveText(String(own));
    await page.getByLabel('Cơ quan thực hiện').click();
    await page.keyboard.type('huyen MH-23');
    await page.keyboard.press('Enter');
    await expect(told).toHaveText('0');
    await expect(page.getByText('Ngoài phạm vi quyết định thanh tra')).toBeVisible();
  });
});
