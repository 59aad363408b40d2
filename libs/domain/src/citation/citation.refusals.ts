import { refusal } from '@dondoc/event-sourcing';

/** No paper and no task has this id. */
export const citingRecordUnknown = refusal('citing-record-unknown', 'missing', () => ({
  vi: 'Không tìm thấy văn bản hoặc nhiệm vụ có trích dẫn này; hãy kiểm tra lại.',
  en: 'There is no paper or task with this id that could cite anything; check it.',
}));

/** The record does not cite these words, or names the paper itself. Details: words. */
export const citationUnknown = refusal<{ words: string }>('citation-unknown', 'missing', ({ words }) => ({
  vi: `Không có trích dẫn chưa xác định “${words}” tại đây; hãy chép đúng chữ của trích dẫn.`,
  en: `“${words}” is no citation here that waits to be resolved; copy its words as they are.`,
}));

/** It was resolved to the same paper before. */
export const citationResolvedAlready = refusal('citation-resolved-already', 'lifecycle', () => ({
  vi: 'Trích dẫn này đã được xác định đúng văn bản đó.',
  en: 'This citation is resolved to that paper already.',
}));

/** What somebody resolved is changed with a reason. */
export const resolutionReasonRequired = refusal('resolution-reason-required', 'rule', () => ({
  vi: 'Trích dẫn đã được xác định là văn bản khác; hãy nêu lý do thay đổi.',
  en: 'The citation is resolved to another paper; say why that is changed.',
}));

/** There is nothing to take back. */
export const citationNotResolved = refusal('citation-not-resolved', 'lifecycle', () => ({
  vi: 'Trích dẫn này chưa được xác định nên không có gì để hủy.',
  en: 'This citation is not resolved, so there is nothing to take back.',
}));

/** A paper does not cite itself. */
export const citesItself = refusal('cites-itself', 'rule', () => ({
  vi: 'Văn bản không trích dẫn chính nó; hãy chọn văn bản khác.',
  en: 'A paper does not cite itself; choose another.',
}));
