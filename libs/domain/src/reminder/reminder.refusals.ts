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

/** Only what failed is sent again. */
export const reminderDelivered = refusal('reminder-delivered', 'lifecycle', () => ({
  vi: 'Thư nhắc này đã gửi tới máy chủ thư; chỉ gửi lại được thư nhắc gửi lỗi.',
  en: 'The mail server took this reminder; only a reminder that failed can be sent again.',
}));

/** The attempt has no outcome yet. Details: attempt. */
export const reminderOnItsWay = refusal<{ attempt: number }>('reminder-on-its-way', 'lifecycle', () => ({
  vi: 'Thư nhắc này đang được gửi; chỉ gửi lại được khi lần gửi này đã ghi nhận là lỗi.',
  en: 'This reminder is on its way; it can be sent again once this attempt is recorded as failed.',
}));

/** A mail would go to nobody. */
export const reminderUnreachable = refusal('reminder-unreachable', 'rule', () => ({
  vi: 'Chưa có ai giữ chức danh nhận thư nhắc này, hoặc người giữ chưa có địa chỉ thư; hãy bổ nhiệm người có địa chỉ thư rồi gửi lại.',
  en: 'Nobody holds the post that receives this reminder, or the holder has no e-mail address; appoint someone who has one, then send it again.',
}));
