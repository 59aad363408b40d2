import { beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '@dondoc/event-sourcing';
import type { MailMessage } from '@dondoc/notifications';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, idFor, type Office } from '../testing/office.js';

const at = (day: string, time = '08:00') => instantOf(day, time);

describe('the words of a reminder', () => {
  let office: Office;
  beforeAll(async () => {
    office = await cityAndDistrict();
    await office.agency(
      'MH-23',
      { chief: { roles: ['head'] }, staff: { receives: true } },
      'UBND huyện MH-23',
    );
    await office.agency('MH-23.2', { warden: { roles: ['head'], receives: true } }, 'UBND xã MH-23.2');
    await office.task('D12', { lead: 'MH-12' });
    await office.task('D23', { lead: 'MH-23' });
    await office.task('E5', {
      lead: 'MH-23.2',
      issuer: 'MH-23',
      parent: 'D23',
      documented: false,
      deadline: { kind: 'fixed', date: '2020-09-07', wording: 'by', rolls: true },
    });
    await office.task('X1', {
      lead: 'MH-12',
      documented: false,
      deadline: { kind: 'fixed', date: '2020-12-05', wording: 'throughEndOf', rolls: false },
    });
  });

  const mailsAt = async (moment: string): Promise<readonly MailMessage[]> => {
    const mailer = new HandMailer();
    office.now = moment;
    await settle(await openNode(office, mailer));
    return mailer.taken;
  };
  const vietnamese = (mail: MailMessage | undefined) => mail?.text.split('\n\n---\n')[0];
  const linkTo = (name: string) => `https://dondoc.example/tasks/${idFor(name)}`;

  it('before the deadline are those of D12 on Wed 09/9, to the letter', async () => {
    const mail = (await mailsAt(at('2020-09-09'))).find(({ to }) => to === 'contact@office.example');
    expect(mail?.subject).toBe('[Nhắc việc] Còn 3 ngày làm việc, hạn 14/9/2020: 9904/UBND-VX, mục 2');
    expect(vietnamese(mail)).toBe(
      [
        'Kính gửi: UBND quận MH-12,',
        'Quý cơ quan chủ trì: Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn.',
        'Căn cứ: Công văn 9904/UBND-VX ngày 14/8/2020 [Minh họa]. Sản phẩm: báo cáo gửi UBND Thành phố, đồng gửi Sở Nội vụ.',
        'Thời hạn: thứ Hai, 14/9/2020 (20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9).',
        `Tình trạng: đang thực hiện, chưa có báo cáo hoàn thành. Nếu có vướng mắc, đề nghị báo cáo hoặc gửi đề nghị gia hạn trước khi hết hạn: ${linkTo('D12')}`,
        'Thư nhắc tự động, không thay thế văn bản đôn đốc.',
      ].join('\n'),
    );
  });

  it('count the working days that are left when they are sent late', async () => {
    const fresh = await cityAndDistrict();
    await fresh.task('D12', { lead: 'MH-12' });
    fresh.now = at('2020-09-10', '15:00');
    const mailer = new HandMailer();
    await settle(await openNode(fresh, mailer));
    expect(mailer.taken.map(({ subject }) => subject)).toEqual([
      '[Nhắc việc] Còn 2 ngày làm việc, hạn 14/9/2020: 9904/UBND-VX, mục 2',
    ]);
  });

  it('say on the last day that it is today', async () => {
    const subjects = (await mailsAt(at('2020-09-14'))).map(({ subject }) => subject);
    expect(subjects).toContain('[Nhắc việc] Hết hạn hôm nay, 14/9/2020: 9904/UBND-VX, mục 2');
  });

  it('after the deadline are those of D23 on Thu 17/9, to the letter', async () => {
    const mail = (await mailsAt(at('2020-09-17'))).find(({ to }) => to === 'chief@office.example');
    expect(mail?.subject).toBe('[Quá hạn 3 ngày làm việc] 9904/UBND-VX, mục 2: UBND huyện MH-23');
    expect(vietnamese(mail)).toBe(
      [
        'Kính gửi: Thủ trưởng cơ quan; đồng gửi chuyên viên theo dõi.',
        'Nhiệm vụ nêu trên hết hạn ngày 14/9/2020; đến 08 giờ 00 ngày 17/9/2020 hệ thống chưa ghi nhận báo cáo hoàn thành. Nhiệm vụ thành phần còn lại: xã MH-23.2 (hạn 07/9/2020).',
        `Đề nghị cập nhật: (1) kết quả; (2) nguyên nhân chậm; (3) ngày dự kiến hoàn thành. Nếu đã gửi văn bản giấy, đề nghị nhập số, ngày văn bản để dừng nhắc: ${linkTo('D23')}`,
        'Thư nhắc tự động, không thay thế văn bản đôn đốc.',
      ].join('\n'),
    );
  });

  it('name the document of the task above where a sub-task has none', async () => {
    const reminders = await remindersIn(office.store);
    const ofE5 = reminders.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'ReminderIssued' && event.data.taskId === idFor('E5') ? [event.data.subject] : [],
      ),
    );
    expect(ofE5.every((subject) => subject.includes('9904/UBND-VX, mục 2'))).toBe(true);
    expect(ofE5.length).toBeGreaterThan(0);
  });

  it('name the task by its own reference where there is no document at all, and no basis', async () => {
    const mail = (await mailsAt(at('2020-12-04'))).find(({ subject }) => subject.includes('X1'));
    expect(mail?.subject).toBe('[Nhắc việc] Còn 0 ngày làm việc, hạn 05/12/2020: X1');
    expect(mail?.text).toContain('\nSản phẩm: báo cáo');
    expect(mail?.text).toContain('Thời hạn: thứ Bảy, 05/12/2020 (đến hết ngày 05/12/2020).');
  });
});
