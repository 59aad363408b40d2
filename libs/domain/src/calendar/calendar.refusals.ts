import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from './printed-day.js';

type Day = { day: CalendarDay };

/** The calendar binds every agency: who stands under another hands the notice on. */
export const calendarOfHighestAgency = refusal('calendar-of-highest-agency', 'authority', () => ({
  vi: 'Lịch làm việc chung do quản trị hệ thống hoặc cơ quan cao nhất cập nhật; hãy chuyển thông báo đến nơi đó.',
  en: 'The calendar is amended by an administrator or by the highest agency; pass the notice on to them.',
}));

/** The file that this installation came with is in the log already. */
export const calendarPublishedAlready = refusal<{ version: string }>(
  'calendar-published-already',
  'lifecycle',
  ({ version }) => ({
    vi: `Lịch làm việc ${version} đã được công bố; thay đổi tiếp theo hãy nhập theo thông báo.`,
    en: `Working calendar ${version} is published already; enter further changes by their notices.`,
  }),
);

/** What is published may not know fewer days than what it replaces. */
export const calendarCoversLess = refusal<{ firstDay: CalendarDay; lastDay: CalendarDay }>(
  'calendar-covers-less',
  'rule',
  ({ firstDay, lastDay }) => ({
    vi: `Lịch mới phải có đủ các ngày từ ${printDay(firstDay)} đến ${printDay(lastDay)} của lịch đang dùng.`,
    en: `A new calendar has to cover ${printDayEn(firstDay)} to ${printDayEn(lastDay)}, as the one in force does.`,
  }),
);

/** The notice moves no day. */
export const calendarAmendmentEmpty = refusal('calendar-amendment-empty', 'rule', () => ({
  vi: 'Hãy nhập ít nhất một ngày nghỉ hoặc ngày làm bù mà thông báo thay đổi.',
  en: 'Enter at least one day off, or day worked in exchange, that the notice changes.',
}));

/** The notice is dated after today. */
export const noticeInFuture = refusal<{ issuedOn: CalendarDay }>(
  'calendar-notice-in-future',
  'rule',
  ({ issuedOn }) => ({
    vi: `Thông báo ghi ngày ${printDay(issuedOn)} là ngày chưa đến; hãy kiểm tra lại ngày ban hành.`,
    en: `The notice is dated ${printDayEn(issuedOn)}, which has not come yet; check its day of issue.`,
  }),
);

/** One notice says two things of a day. */
export const dayTwice = refusal<Day>('calendar-day-twice', 'rule', ({ day }) => ({
  vi: `Ngày ${printDay(day)} được nêu hai lần; mỗi ngày chỉ nhập một lần.`,
  en: `${printDayEn(day)} is named twice; enter each day once.`,
}));

/** A weekend has no row of its own. */
export const weekendOffAnyway = refusal<Day>('calendar-weekend-off-anyway', 'rule', ({ day }) => ({
  vi: `Ngày ${printDay(day)} là ngày nghỉ cuối tuần; nếu đang là ngày làm bù, hãy bỏ ngày làm bù đó.`,
  en: `${printDayEn(day)} is of a weekend and off anyway; if it is worked in exchange, withdraw that.`,
}));

/** From Monday to Friday days are worked without an exchange. */
export const workedAnyway = refusal<Day>('calendar-worked-anyway', 'rule', ({ day }) => ({
  vi: `Ngày ${printDay(day)} là ngày làm việc bình thường; chỉ thứ Bảy, Chủ nhật mới là ngày làm bù.`,
  en: `${printDayEn(day)} is worked anyway; only a Saturday or Sunday can be worked in exchange.`,
}));

/** What a notice adds is not there yet. */
export const dayThereAlready = refusal<Day>('calendar-day-there-already', 'rule', ({ day }) => ({
  vi: `Ngày ${printDay(day)} đã có trong lịch đang dùng; hãy bỏ ngày này khỏi nội dung cập nhật.`,
  en: `The calendar in force has ${printDayEn(day)} already; leave it out.`,
}));

/** What a notice withdraws is there. */
export const dayNotThere = refusal<Day>('calendar-day-not-there', 'rule', ({ day }) => ({
  vi: `Lịch đang dùng không có ngày ${printDay(day)} để bỏ; hãy kiểm tra lại ngày.`,
  en: `The calendar in force has no row for ${printDayEn(day)} to withdraw; check the day.`,
}));

/** A Saturday is worked instead of a day that is off, and only so long. */
export const exchangeBroken = refusal<Day & { insteadOf: CalendarDay }>(
  'calendar-exchange-broken',
  'rule',
  ({ day, insteadOf }) => ({
    vi: `Ngày ${printDay(day)} làm bù cho ngày ${printDay(insteadOf)}, là ngày không nghỉ; hãy nhập hoặc bỏ cả hai ngày.`,
    en: `${printDayEn(day)} is worked instead of ${printDayEn(insteadOf)}, which is not off; enter or withdraw both.`,
  }),
);
