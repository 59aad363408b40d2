import type { ReminderWords } from './reminder-words.js';

/** A message as the recipient reads it. */
export interface ReminderText {
  readonly subject: string;
  readonly body: string;
}

const LONGEST_CONTENT = 2000;
const LONGEST_SUBJECT = 200;
const AUTOMATIC_VI = 'Thư nhắc tự động, không thay thế văn bản đôn đốc.';
const AUTOMATIC_EN = 'An automatic reminder; it does not replace an official urging letter.';

/** Whole characters only, with the sign that something follows. */
const atMost = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const withStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const days = (count: number) => `${count} working day${count === 1 ? '' : 's'}`;

const subjectOf = ({ stands, reference, dueOn, lead }: ReminderWords): string => {
  switch (stands.when) {
    case 'ahead':
      return `[Nhắc việc] Còn ${stands.workingDays} ngày làm việc, hạn ${dueOn.vi}: ${reference.vi}`;
    case 'today':
      return `[Nhắc việc] Hết hạn hôm nay, ${dueOn.vi}: ${reference.vi}`;
    case 'passed':
      return `[Quá hạn ${stands.workingDays} ngày làm việc] ${reference.vi}: ${lead}`;
  }
};

const aheadVi = ({ lead, content, basis, product, dueOnWeekday, why, status, link }: ReminderWords) => [
  `Kính gửi: ${lead},`,
  `Quý cơ quan chủ trì: ${withStop(content)}`,
  `${basis ? `Căn cứ: ${basis.vi}. ` : ''}Sản phẩm: ${withStop(product.vi)}`,
  `Thời hạn: ${dueOnWeekday.vi} (${why.vi}).`,
  `Tình trạng: ${status.vi}, chưa có báo cáo hoàn thành. Nếu có vướng mắc, đề nghị báo cáo hoặc gửi đề nghị gia hạn trước khi hết hạn: ${link}`,
  AUTOMATIC_VI,
];

const aheadEn = ({ content, reference, product, dueOnWeekday, why, status, link }: ReminderWords) => [
  `${reference.en}: ${withStop(content)}`,
  `Product: ${withStop(product.en)} Due: ${dueOnWeekday.en} (${why.en}).`,
  `Status: ${status.en}, completion not reported yet. If something stands in the way, report it or ask for an extension before the deadline: ${link}`,
  AUTOMATIC_EN,
];

const childrenVi = (children: ReminderWords['openChildren']) =>
  children.length === 0 ? '' : ` Nhiệm vụ thành phần còn lại: ${children.map(({ vi }) => vi).join('; ')}.`;
const childrenEn = (children: ReminderWords['openChildren']) =>
  children.length === 0 ? '' : ` Sub-tasks still open: ${children.map(({ en }) => en).join('; ')}.`;

const passedVi = ({ dueOn, asOf, openChildren, link }: ReminderWords) => [
  'Kính gửi: Thủ trưởng cơ quan; đồng gửi chuyên viên theo dõi.',
  `Nhiệm vụ nêu trên hết hạn ngày ${dueOn.vi}; đến ${asOf.vi} hệ thống chưa ghi nhận báo cáo hoàn thành.${childrenVi(openChildren)}`,
  `Đề nghị cập nhật: (1) kết quả; (2) nguyên nhân chậm; (3) ngày dự kiến hoàn thành. Nếu đã gửi văn bản giấy, đề nghị nhập số, ngày văn bản để dừng nhắc: ${link}`,
  AUTOMATIC_VI,
];

const passedEn = (words: ReminderWords, workingDays: number) => [
  `${words.reference.en}, ${words.lead}: the deadline was ${words.dueOn.en}; at ${words.asOf.en}, ${days(workingDays)} later, no completion report had been recorded.${childrenEn(words.openChildren)}`,
  `Please state (1) the result, (2) the cause of the delay, (3) the expected day of completion. If it went out on paper, enter its number and day to stop the reminders: ${words.link}`,
  AUTOMATIC_EN,
];

/** The mail that reminds an office of a deadline: official Vietnamese, and beneath it the same in short English. */
export const reminderMessage = (given: ReminderWords): ReminderText => {
  const words = { ...given, content: atMost(given.content, LONGEST_CONTENT) };
  const { stands } = words;
  const [vi, en] =
    stands.when === 'passed'
      ? [passedVi(words), passedEn(words, stands.workingDays)]
      : [aheadVi(words), aheadEn(words)];
  return {
    subject: atMost(oneLine(subjectOf(words)), LONGEST_SUBJECT),
    body: [...vi, '', '---', ...en].join('\n'),
  };
};
