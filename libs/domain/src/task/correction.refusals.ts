import { refusal } from '@dondoc/event-sourcing';

/** No event of this task has the id, or it says nothing that may be put right. */
export const recordUnknown = refusal<{ eventId: string }>('record-unknown', 'missing', () => ({
  vi: 'Nhiệm vụ không có bản ghi này, hoặc bản ghi không có nội dung được đính chính; hãy chọn trong lịch sử xử lý.',
  en: 'The task has no such record, or none that may be corrected; choose one from its history.',
}));

/** The agency that made a record puts it right. */
export const recordOfAnother = refusal('record-of-another-agency', 'authority', () => ({
  vi: 'Bản ghi này do cơ quan khác lập; chỉ cơ quan đã lập được đính chính.',
  en: 'Another agency made this record; only the agency that made it may correct it.',
}));

/** The record says nothing in this field, or the field is not one that a correction may change. Details: which are. */
export const fieldNotCorrectable = refusal<{ field: string; fields: readonly string[] }>(
  'field-not-correctable',
  'rule',
  ({ fields }) => ({
    vi: `Không đính chính được mục này của bản ghi; được đính chính: ${fields.join(', ')}. Thời hạn, ngày thực hiện và tình trạng được thay đổi bằng việc xử lý tương ứng.`,
    en: `This field of the record cannot be corrected; these can: ${fields.join(', ')}. Deadlines, days of acts and states change by acts of their own.`,
  }),
);

/** The correction says what the record says already. */
export const nothingToCorrect = refusal('nothing-to-correct', 'rule', () => ({
  vi: 'Nội dung mới giống nội dung hiện tại; không có gì để đính chính.',
  en: 'The new words are those that stand there already; there is nothing to correct.',
}));

/** The new value of a day is no day. */
export const correctionNotADay = refusal<{ field: string }>('correction-not-a-day', 'rule', () => ({
  vi: 'Mục này là một ngày; hãy nhập ngày có thật, dạng YYYY-MM-DD.',
  en: 'This field is a day; enter one that exists, YYYY-MM-DD.',
}));

/** Whoever types a correction is not the one who signs it. */
export const secondPersonRequired = refusal('second-person-required', 'authority', () => ({
  vi: 'Đính chính cần hai người: người ký phải khác người nhập; hãy để người khác nhập hoặc ký.',
  en: 'A correction takes two persons: the signer is not the one who types it; have another type or sign it.',
}));
