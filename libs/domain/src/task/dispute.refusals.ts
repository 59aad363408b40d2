import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** The days in which a lead may ask for another are over. Details: the last of them, and how many there are. */
export const disputeTooLate = refusal<{ lastOn: CalendarDay; workingDays: number }>(
  'dispute-too-late',
  'rule',
  ({ lastOn, workingDays }) => ({
    vi: `Chỉ được đề nghị giao lại trong ${workingDays} ngày làm việc từ ngày giao hoặc tiếp nhận, đến hết ngày ${printDay(lastOn)}; nếu có vướng mắc, hãy báo cáo cơ quan giao.`,
    en: `Reassignment may be asked for within ${workingDays} working days of assignment or receipt, through ${printDayEn(lastOn)}; report difficulties to the issuing agency.`,
  }),
);

/** The issuer has kept this lead already. */
export const disputeDecided = refusal('dispute-decided', 'rule', () => ({
  vi: 'Cơ quan giao đã giữ nguyên phân công này; hãy thực hiện, nếu có vướng mắc hãy báo cáo tiến độ.',
  en: 'The issuing agency has kept this assignment already; carry it out, and report difficulties as progress.',
}));

/** What is proposed as another lead is the present one. */
export const leadAlready = refusal('lead-already', 'rule', () => ({
  vi: 'Cơ quan này đang chủ trì nhiệm vụ; hãy chọn cơ quan khác.',
  en: 'This agency leads the task already; choose another.',
}));
