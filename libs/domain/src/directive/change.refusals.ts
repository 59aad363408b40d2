import { refusal } from '@dondoc/event-sourcing';

/** An amendment that changes nothing. */
export const amendmentEmpty = refusal('amendment-empty', 'rule', () => ({
  vi: 'Chưa ghi nội dung sửa đổi; hãy ghi mục thêm, mục sửa, mục bãi bỏ hoặc ngày hết hiệu lực mới.',
  en: 'Nothing is amended; name clauses that are added, changed or ended, or a new last day.',
}));

/** One clause would be changed or ended twice. Details: clauseId. */
export const clauseTwice = refusal<{ clauseId: string }>('clause-twice', 'rule', ({ clauseId }) => ({
  vi: `Mục ${clauseId} được nêu hai lần trong lần sửa đổi này; hãy chọn sửa hoặc bãi bỏ, một lần.`,
  en: `The clause ${clauseId} stands twice in this amendment; change it or end it, once.`,
}));

/** The clause was ended by an amendment. Details: label. */
export const clauseEnded = refusal<{ label: string }>('clause-ended', 'rule', ({ label }) => ({
  vi: `Mục ${label} đã bị bãi bỏ; hãy chọn mục còn hiệu lực.`,
  en: `The clause ${label} was ended by an amendment; choose one that still binds.`,
}));

/** A document is amended or replaced by one of equal form, of the same issuer: Decree 30/2020/NĐ-CP, article 18. Details: number, by. */
export const formNotEqual = refusal<{ number: string; by: string }>(
  'form-not-equal',
  'rule',
  ({ number, by }) => ({
    vi: `${number} chỉ được sửa đổi, thay thế bằng văn bản cùng hình thức của chính cơ quan ban hành; ${by} không phải văn bản đó.`,
    en: `${number} is amended or replaced by a document of equal form of the same issuer only; ${by} is none.`,
  }),
);

/** Errors of form are corrected by a letter of the issuer: Decree 30/2020/NĐ-CP, article 18. Details: by. */
export const correctionByLetter = refusal<{ by: string }>('correction-by-letter', 'rule', ({ by }) => ({
  vi: `Đính chính bằng công văn của chính cơ quan ban hành; ${by} không phải công văn của cơ quan đó. Sai về nội dung thì sửa đổi, thay thế bằng văn bản cùng hình thức.`,
  en: `A correction is made by a letter of the issuer; ${by} is none. An error of content is amended or replaced by a document of equal form.`,
}));

/** The paper that changes another is older than it. Details: number, by. */
export const changedByOlder = refusal<{ number: string; by: string }>(
  'changed-by-older',
  'rule',
  ({ number, by }) => ({
    vi: `${by} ban hành trước ${number} nên không thể sửa đổi, đính chính hoặc thay thế văn bản này; hãy chọn văn bản ban hành sau.`,
    en: `${by} was issued before ${number} and cannot amend, correct or replace it; choose a later paper.`,
  }),
);

/** The words that are said to be wrong do not stand there. Details: was. */
export const wrongWordsNotFound = refusal<{ was: string }>('wrong-words-not-found', 'rule', ({ was }) => ({
  vi: `Không tìm thấy “${was}” trong phần được nêu; hãy chép đúng chữ đang sai.`,
  en: `“${was}” does not stand in the part that is named; copy the wrong words as they are.`,
}));

/** A directive cannot take its own place. */
export const replacedByItself = refusal('replaced-by-itself', 'rule', () => ({
  vi: 'Văn bản không thể thay thế chính nó; hãy chọn văn bản thay thế.',
  en: 'A directive cannot replace itself; choose the one that does.',
}));

/** Only what binds can take another's place. Details: number. */
export const replacementNotInForce = refusal<{ number: string }>(
  'replacement-not-in-force',
  'rule',
  ({ number }) => ({
    vi: `${number} không còn hoặc chưa có hiệu lực vào ngày này nên chưa thay thế được văn bản khác; hãy chọn văn bản đang có hiệu lực.`,
    en: `${number} is not in force on that day and replaces nothing; choose a directive in force.`,
  }),
);

/** An agency confirms once. */
export const recallConfirmedAlready = refusal('recall-confirmed-already', 'lifecycle', () => ({
  vi: 'Cơ quan đã xác nhận hủy văn bản này; không cần xác nhận lại.',
  en: 'The agency has confirmed this already; nothing more is needed.',
}));
