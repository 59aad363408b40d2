import { describe, expect, it } from '@jest/globals';
import { reminderMessage } from './reminder-message.js';
import type { ReminderWords } from './reminder-words.js';

const both = (vi: string, en = vi) => ({ vi, en });
const D12: ReminderWords = {
  stands: { when: 'ahead', workingDays: 3 },
  reference: both('9904/UBND-VX, mục 2', '9904/UBND-VX, item 2'),
  lead: 'UBND quận MH-12',
  content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn',
  basis: both(
    'Công văn 9904/UBND-VX ngày 14/8/2020 [Minh họa]',
    'Official letter 9904/UBND-VX of 14 August 2020 [Illustrative]',
  ),
  product: both('báo cáo gửi UBND Thành phố, đồng gửi Sở Nội vụ'),
  dueOn: both('14/9/2020', '14 September 2020'),
  dueOnWeekday: both('thứ Hai, 14/9/2020', 'Monday, 14 September 2020'),
  why: both(
    '20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9',
    '20 working days from the day of issue, not counting Saturdays, Sundays and 2 September',
  ),
  status: both('đang thực hiện', 'in progress'),
  asOf: both('08 giờ 00 ngày 09/9/2020', '08:00 on 9 September 2020'),
  openChildren: [],
  link: 'https://dondoc.example/tasks/d12',
};
const D23: ReminderWords = {
  ...D12,
  stands: { when: 'passed', workingDays: 3 },
  lead: 'UBND huyện MH-23',
  asOf: both('08 giờ 00 ngày 17/9/2020', '08:00 on 17 September 2020'),
  openChildren: [both('xã MH-23.2 (hạn 07/9/2020)', 'xã MH-23.2 (due 7 September 2020)')],
  link: 'https://dondoc.example/tasks/d23',
};
const vietnamese = (body: string) => body.split('\n\n---\n')[0];

describe('a reminder before the deadline', () => {
  const { subject, body } = reminderMessage(D12);

  it('says what is due and when, to the letter', () => {
    expect(subject).toBe('[Nhắc việc] Còn 3 ngày làm việc, hạn 14/9/2020: 9904/UBND-VX, mục 2');
    expect(vietnamese(body)).toBe(
      [
        'Kính gửi: UBND quận MH-12,',
        'Quý cơ quan chủ trì: Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn.',
        'Căn cứ: Công văn 9904/UBND-VX ngày 14/8/2020 [Minh họa]. Sản phẩm: báo cáo gửi UBND Thành phố, đồng gửi Sở Nội vụ.',
        'Thời hạn: thứ Hai, 14/9/2020 (20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9).',
        'Tình trạng: đang thực hiện, chưa có báo cáo hoàn thành. Nếu có vướng mắc, đề nghị báo cáo hoặc gửi đề nghị gia hạn trước khi hết hạn: https://dondoc.example/tasks/d12',
        'Thư nhắc tự động, không thay thế văn bản đôn đốc.',
      ].join('\n'),
    );
  });

  it('says the same beneath in short English', () => {
    expect(body.split('\n---\n')[1]).toBe(
      [
        '9904/UBND-VX, item 2: Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn.',
        'Product: báo cáo gửi UBND Thành phố, đồng gửi Sở Nội vụ. Due: Monday, 14 September 2020 (20 working days from the day of issue, not counting Saturdays, Sundays and 2 September).',
        'Status: in progress, completion not reported yet. If something stands in the way, report it or ask for an extension before the deadline: https://dondoc.example/tasks/d12',
        'An automatic reminder; it does not replace an official urging letter.',
      ].join('\n'),
    );
  });

  it('says on the day itself that it is today', () =>
    expect(reminderMessage({ ...D12, stands: { when: 'today' } }).subject).toBe(
      '[Nhắc việc] Hết hạn hôm nay, 14/9/2020: 9904/UBND-VX, mục 2',
    ));

  it('leaves out the basis of a task that has no document behind it', () => {
    const { basis: _, ...noBasis } = D12;
    expect(reminderMessage(noBasis).body).toContain('\nSản phẩm: báo cáo gửi UBND Thành phố');
    expect(reminderMessage(noBasis).body).not.toContain('Căn cứ');
  });
});

describe('a reminder after the deadline', () => {
  const { subject, body } = reminderMessage(D23);

  it('asks for result, cause and day, to the letter', () => {
    expect(subject).toBe('[Quá hạn 3 ngày làm việc] 9904/UBND-VX, mục 2: UBND huyện MH-23');
    expect(vietnamese(body)).toBe(
      [
        'Kính gửi: Thủ trưởng cơ quan; đồng gửi chuyên viên theo dõi.',
        'Nhiệm vụ nêu trên hết hạn ngày 14/9/2020; đến 08 giờ 00 ngày 17/9/2020 hệ thống chưa ghi nhận báo cáo hoàn thành. Nhiệm vụ thành phần còn lại: xã MH-23.2 (hạn 07/9/2020).',
        'Đề nghị cập nhật: (1) kết quả; (2) nguyên nhân chậm; (3) ngày dự kiến hoàn thành. Nếu đã gửi văn bản giấy, đề nghị nhập số, ngày văn bản để dừng nhắc: https://dondoc.example/tasks/d23',
        'Thư nhắc tự động, không thay thế văn bản đôn đốc.',
      ].join('\n'),
    );
  });

  it('speaks of no sub-tasks where none is open', () =>
    expect(reminderMessage({ ...D23, openChildren: [] }).body).not.toContain('Nhiệm vụ thành phần'));

  it('counts one day in English as one', () =>
    expect(reminderMessage({ ...D23, stands: { when: 'passed', workingDays: 1 } }).body).toContain(
      ', 1 working day later,',
    ));
});

describe('any reminder', () => {
  it('keeps its subject on one line, however the reference was typed', () =>
    expect(reminderMessage({ ...D12, reference: both('9904\r\nBcc: x@y.example\n\nmục 2') }).subject).toBe(
      '[Nhắc việc] Còn 3 ngày làm việc, hạn 14/9/2020: 9904 Bcc: x@y.example mục 2',
    ));

  it('cuts a task that is a treatise, between two characters', () => {
    const { body } = reminderMessage({ ...D12, content: '𝄞'.repeat(5000) });
    expect(body.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  });
});
