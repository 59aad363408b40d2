import { expect, test as base, type Page } from '@playwright/test';
import { PASSWORD } from '../acceptance/support/office.js';
import { dataFolder, removeFolder, ServerProcess } from '../acceptance/support/server-process.js';
import { castOf } from './scene/cast.js';
import { assign, registerDirective, registerPlan } from './scene/directives.js';
import { Player } from './scene/player.js';
import { hold, recommend } from './scene/supervision.js';

const test = base.extend<{ readonly server: ServerProcess }>({
  server: async ({ browserName: _ }, use) => {
    const folder = dataFolder();
    const server = await ServerProcess.start(folder, '--simulate-from', '2020-03-24T08:00:00+07:00');
    await use(server);
    await server.stop();
    removeFolder(folder);
  },
});

const { step } = test;

const makeAdministrator = async (page: Page, { address, setUpToken }: ServerProcess): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('Mã cài đặt').fill(setUpToken);
  await page.getByLabel('Họ và tên').fill('Quản trị');
  await page.getByLabel('Tên đăng nhập').fill('admin');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
  await expect(page.getByText('Đã tạo tài khoản quản trị')).toBeVisible();
};

/** From the page of the task, or from what waits. */
const submit = async (
  lead: Player,
  number: string,
  { reference, signer }: { readonly reference?: string; readonly signer?: string } = {},
): Promise<void> => {
  if (reference !== undefined) await lead.openTask(reference);
  await lead.act(lead.button('Báo cáo hoàn thành'), async (form) => {
    await form.getByLabel('Kết quả thực hiện').fill(`Đã hoàn thành, báo cáo ${number}`);
    await lead.attach(form, 'bao-cao.txt', number);
    // the head decides; whoever types for the head names the signature
    if (signer !== undefined) await lead.sign(form, signer);
  });
  await expect(lead.page.getByText('Đang chờ xác nhận')).toBeVisible();
};

const decide = async (office: Player, heading: RegExp, decision: string, reason?: string): Promise<void> => {
  await office.goTo('Chờ xác nhận và gia hạn');
  await expect(office.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  await office.act(office.button(decision), async (form) => {
    if (reason !== undefined) await form.getByLabel('Lý do').fill(reason);
    if (decision === 'Đồng ý gia hạn') await office.sign(form, 'Người ubnd.chutich');
  });
};

test('six people work on screens alone, from the directive to the recommendation that its supervisor closes', async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(600_000);
  await step('the first page makes the administrator', () => makeAdministrator(page, server));
  const operator = await castOf(server.address);
  const enter = (username: string) => Player.enter(browser, server.address, username);
  const tracker = await enter('ubnd.theodoi');
  const director = await enter('snv.giamdoc');
  const officer = await enter('snv.chuyenvien');
  const unit = await enter('dv1.truong');
  const district = await enter('mh-01.vanthu');
  const secretary = await enter('hdnd.thuky');
  const everybody = [tracker, director, officer, unit, district, secretary];
  // as an operator of an example does; nobody's screen moves time
  const until = async (moment: string) => {
    const to = `${moment}:00+07:00`;
    await operator.do('/simulation/advance', { to });
    for (const each of everybody) await each.hears(to);
  };

  await step('24/03: UBND TP issues 1043 and assigns A1', async () => {
    await registerDirective(tracker, {
      number: '1043/QĐ-UBND',
      summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
      clauses: ['Tham mưu Đề án Văn hóa công vụ', 'Xây dựng cơ quan văn hóa'],
      signer: 'Người ubnd.chutich',
    });
    await assign(tracker, {
      ...{ clause: 'mục 1', leads: 'Sở Nội vụ', reference: 'A1', signer: 'Người ubnd.chutich' },
      dueOn: '30/06/2020',
    });
  });

  await step('25/03: Sở Nội vụ acknowledges, plans, gives its unit a part, and reports', async () => {
    await until('2020-03-25T09:00');
    await officer.act(await officer.next('A1'));
    await expect(officer.page.locator('.numbers')).toContainText('Đã tiếp nhận');
    await officer.act(officer.button('Báo cáo tiến độ'), async (form) => {
      await form.getByLabel('Kết quả thực hiện').fill('Đã có dự thảo lần một');
      await form.getByLabel('Khó khăn, vướng mắc').fill('Chờ góp ý của quận');
    });
    await expect(officer.page.getByRole('region', { name: 'Báo cáo và tài liệu minh chứng' })).toContainText(
      'Đã có dự thảo lần một',
    );
    await registerPlan(officer, '1404/KH-SNV', '1043/QĐ-UBND', 'Người snv.giamdoc');
    await officer.openTask('A1');
    await officer.act(officer.button('Giao cấp dưới'), async (form) => {
      await officer.choose(form.getByLabel('Cơ quan thực hiện'), 'Đơn vị 1 (MH)');
      await form.getByLabel('Nội dung').fill('Rà soát tại đơn vị');
      await form.getByLabel('Loại sản phẩm').fill('báo cáo');
      await form.getByLabel('Nơi nhận sản phẩm').fill('Sở Nội vụ');
      await officer.date(form.getByLabel('Thời hạn'), '29/05/2020');
      await officer.sign(form, 'Người snv.giamdoc');
    });
    await unit.act(await unit.next('Rà soát tại đơn vị'));
    await submit(unit, '01/BC-DV1');
    await decide(officer, /Đơn vị 1/, 'Xác nhận');
    await expect(officer.page.getByText('Không có hồ sơ chờ')).toBeVisible();
  });

  await step('24/06: A1 is submitted, returned, submitted again and accepted', async () => {
    await until('2020-06-24T15:00');
    await submit(officer, '12/TTr-SNV', { reference: 'A1', signer: 'Người snv.giamdoc' });
    await decide(tracker, /Sở Nội vụ/, 'Yêu cầu bổ sung', 'Thiếu phụ lục');
    await officer.goTo('Việc của tôi');
    await expect(officer.page.getByRole('main')).toContainText('Bị yêu cầu bổ sung');
    await submit(officer, '15/TTr-SNV', { reference: 'A1', signer: 'Người snv.giamdoc' });
    await decide(tracker, /Sở Nội vụ/, 'Xác nhận');
    await expect(tracker.page.getByText('Không có hồ sơ chờ')).toBeVisible();
  });

  await step('06/08: HĐND holds its session and concludes with R1', async () => {
    await hold(secretary, until);
    await recommend(secretary, 'Tiếp tục kiểm tra việc thi hành văn hoá công vụ ở quận, huyện');
  });

  await step('13/08: Sở Nội vụ receives and accepts R1, and cannot close it', async () => {
    await until('2020-08-13T09:00');
    await director.goTo('Giám sát');
    await director.page
      .getByRole('table')
      .getByRole('link', { name: /Chủ đề năm 2020/ })
      .click();
    await director.act(director.button('Nhận kiến nghị'));
    await director.act(director.button('Tiếp thu'));
    await director.page.getByText('Việc chưa làm được và vì sao').last().click();
    await expect(director.page.getByText('Chỉ chủ thể giám sát được kết thúc kiến nghị')).toBeVisible();
  });

  await step('14/08: UBND TP gives R1 to three districts in one act, and C1 to Sở Nội vụ', async () => {
    await until('2020-08-14T09:00');
    await registerDirective(tracker, {
      ...{ number: '9904/UBND-VX', summary: '[Minh họa] Thực hiện kiến nghị giám sát' },
      clauses: ['Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ', 'Tổng hợp ba cấp'],
      signer: 'Người ubnd.chutich',
    });
    await assign(tracker, {
      ...{ clause: 'mục 1', group: '3 UBND quận, huyện', reference: 'D', recommendation: 'R1' },
      ...{ workingDays: 20, computed: '14/9/2020', signer: 'Người ubnd.chutich' },
    });
    await assign(tracker, {
      ...{ directive: '9904/UBND-VX', clause: 'mục 2', leads: 'Sở Nội vụ', reference: 'C1' },
      ...{ dueOn: '15/10/2020', recommendation: 'R1', signer: 'Người ubnd.chutich' },
    });
  });

  await step('08/09: a district acknowledges, asks for more time, gets it, and submits', async () => {
    await until('2020-08-17T09:00');
    await district.act(await district.next('D01'));
    await until('2020-09-08T09:00');
    await district.openTask('D01');
    await district.act(district.button('Đề nghị gia hạn'), async (form) => {
      await district.date(form.getByLabel('Thời hạn đề nghị'), '30/09/2020');
      await form.getByLabel('Lý do').fill('Chờ số liệu của phường');
      await form.getByLabel('Văn bản đề nghị').fill('9906/UBND (MH-01)');
    });
    await decide(tracker, /MH-01/, 'Đồng ý gia hạn');
    await district.openTask('D01');
    await expect(district.page.getByRole('region', { name: 'Thời hạn' })).toContainText('30/9/2020');
    await submit(district, '21/BC-UBND', { reference: 'D01' });
    await decide(tracker, /MH-01/, 'Xác nhận');
  });

  await step('25/09: C1 is done, R1 reported back, found satisfied and closed by HĐND', async () => {
    await until('2020-09-25T09:00');
    await officer.act(await officer.next('C1'));
    await submit(officer, '9910/BC-SNV', { reference: 'C1', signer: 'Người snv.giamdoc' });
    await decide(tracker, /Sở Nội vụ/, 'Xác nhận');
    await director.act(director.button('Báo cáo kết quả'), (form) =>
      form.getByLabel('Kết quả thực hiện kiến nghị').fill('Đã kiểm tra ba cấp; báo cáo 9910/BC-SNV'),
    );
    // the page has the report itself, and so judges what it shows
    await expect(secretary.page.getByText('Đã kiểm tra ba cấp; báo cáo 9910/BC-SNV')).toBeVisible();
    await secretary.act(secretary.button('Đánh giá kết quả'), (form) =>
      form.getByLabel('Nhận xét').fill('Đã thực hiện đầy đủ'),
    );
    await secretary.act(secretary.button('Kết thúc theo dõi'));
    await secretary.goTo('Giám sát');
    const closed = secretary.page.getByRole('listitem').filter({ hasText: 'Đã kết thúc' }).getByRole('link');
    await expect(closed).toHaveText('1');
  });

  await step('Tình hình counts what they did', async () => {
    await tracker.goTo('Tình hình');
    const figure = (label: string) =>
      tracker.page.getByRole('listitem').filter({ hasText: label }).getByRole('link').first();
    await expect(figure('Tổng số nhiệm vụ')).toHaveText('5');
    await expect(figure('Hoàn thành')).toHaveText('3');
  });
  for (const each of everybody) await each.leave();
});
