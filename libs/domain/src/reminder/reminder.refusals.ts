import { refusal } from '@dondoc/event-sourcing';

/** One reminder is one stream: whoever comes second finds it issued. */
export const reminderIssuedAlready = refusal('reminder-issued-already', 'lifecycle', () => ({
  vi: 'Thư nhắc này đã được lập; không lập lần thứ hai.',
  en: 'This reminder was issued already; it is not issued twice.',
}));

export const reminderNotIssued = refusal('reminder-not-issued', 'missing', () => ({
  vi: 'Chưa có thư nhắc này; hãy lập thư nhắc trước.',
  en: 'There is no such reminder; issue it first.',
}));

export const reminderSettledAlready = refusal('reminder-settled-already', 'lifecycle', () => ({
  vi: 'Kết quả gửi thư nhắc này đã được ghi nhận.',
  en: 'What became of this reminder was recorded already.',
}));
