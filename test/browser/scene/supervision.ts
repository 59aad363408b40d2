import { expect } from '@playwright/test';
import type { Player } from './player.js';

type Until = (moment: string) => Promise<unknown>;

/** Delegation, announcement, report received and the meeting of 06/08. */
export const hold = async (secretary: Player, until: Until): Promise<void> => {
  const { page } = secretary;
  await until('2020-07-15T09:00');
  await secretary.goTo('Giám sát');
  await secretary.act(secretary.button('Lập cuộc giám sát'), async (form) => {
    await form.getByLabel('Nội dung giám sát').fill('Kết quả thực hiện Chủ đề năm 2020');
    await secretary.choose(form.getByLabel('Cơ quan chịu giám sát'), 'Sở Nội vụ');
    await secretary.act(secretary.button('Vào sổ văn bản mới', form), async (paper) => {
      await paper.getByLabel('Số, ký hiệu').fill('9901/QĐ-HĐND');
      await paper.getByLabel('Trích yếu').fill('[Minh họa] Thành lập đoàn giám sát');
    });
    await form.getByLabel('Họ và tên, Người thứ 1').fill('Lý Thị Trưởng');
    await form.getByLabel('Chức vụ, Người thứ 1').fill('Trưởng đoàn');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả thực hiện Chủ đề năm 2020');
  await until('2020-07-22T09:00');
  await secretary.act(secretary.button('Thông báo giám sát'), async (form) => {
    await form.getByLabel('Đề cương báo cáo').fill('Kết quả, khó khăn, kiến nghị');
    await secretary.date(form.getByLabel('Ngày làm việc'), '06/08/2020');
  });
  await until('2020-07-31T16:00');
  await secretary.act(secretary.button('Nhận báo cáo của cơ quan'), async (form) => {
    await secretary.act(secretary.button('Vào sổ văn bản mới', form), async (paper) => {
      await paper.getByLabel('Số, ký hiệu').fill('9902/BC-SNV');
      await paper.getByLabel('Trích yếu').fill('[Minh họa] Báo cáo phục vụ giám sát');
    });
  });
  await until('2020-08-07T08:30');
  await secretary.act(secretary.button('Ghi nhận buổi làm việc'), async (form) => {
    await form.getByLabel('Kết quả được ghi nhận').fill('Ghi nhận những kết quả đạt được');
    await secretary.date(form.getByLabel('Ngày xảy ra'), '06/08/2020');
  });
  await secretary.act(secretary.button('Ghi ý kiến kết luận'), async (form) => {
    await form.getByLabel('Nội dung').fill('Một yêu cầu đối với Sở Nội vụ');
    await secretary.date(form.getByLabel('Ngày xảy ra'), '06/08/2020');
  });
};

/** The recommendation, and the formal conclusion that carries it. */
export const recommend = async (secretary: Player, content: string): Promise<void> => {
  const { page } = secretary;
  await secretary.act(secretary.button('Ghi kiến nghị'), (form) => form.getByLabel('Nội dung').fill(content));
  await expect(page.getByRole('article', { name: /^R1/ })).toBeVisible();
  await secretary.act(secretary.button('Ban hành thông báo kết luận'), async (form) => {
    await secretary.act(secretary.button('Vào sổ văn bản mới', form), async (paper) => {
      await paper.getByLabel('Số, ký hiệu').fill('9903/TB-HĐND');
      await paper.getByLabel('Trích yếu').fill('[Minh họa] Thông báo kết luận giám sát');
    });
    await secretary.sign(form, 'Người hdnd.truongdoan');
  });
  await expect(page.getByText('9903/TB-HĐND')).toBeVisible();
};
