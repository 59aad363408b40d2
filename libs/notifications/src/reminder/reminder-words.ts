import type { Sentence } from '@dondoc/event-sourcing';

/**
 * What a reminder says, already in words: dates are printed as officials write them, agencies by the name that they are
 * called by on that day. A field that holds one text is the same in both languages.
 */
export interface ReminderWords {
  /** Where the deadline stands: so many working days are left, it is today, or it passed so many working days ago. */
  readonly stands:
    | { readonly when: 'ahead'; readonly workingDays: number }
    | { readonly when: 'today' }
    | { readonly when: 'passed'; readonly workingDays: number };
  /** `9904/UBND-VX, mục 2`; the English sentence may say *item 2*. */
  readonly reference: Sentence;
  /** `UBND quận MH-12`. */
  readonly lead: string;
  /** What is to be done, without a full stop: *Tự kiểm tra và báo cáo …*. */
  readonly content: string;
  /** `Công văn 9904/UBND-VX ngày 14/8/2020 [Minh họa]`; absent for a task without a document behind it. */
  readonly basis?: Sentence | undefined;
  /** `báo cáo gửi UBND Thành phố`. */
  readonly product: Sentence;
  /** `14/9/2020`. */
  readonly dueOn: Sentence;
  /** `thứ Hai, 14/9/2020`. */
  readonly dueOnWeekday: Sentence;
  /** Why it is that day: `20 ngày làm việc từ ngày ban hành, không tính …`. */
  readonly why: Sentence;
  /** `đang thực hiện`. */
  readonly status: Sentence;
  /** `08 giờ 00 ngày 17/9/2020`: until when the log holds no submission. */
  readonly asOf: Sentence;
  /** Sub-tasks that are still open: `xã MH-23.2 (hạn 07/9/2020)`. */
  readonly openChildren: readonly Sentence[];
  /** Where to open the task. */
  readonly link: string;
}
