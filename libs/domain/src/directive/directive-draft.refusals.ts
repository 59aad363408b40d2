import { refusal } from '@dondoc/event-sourcing';

/** No draft has this id. */
export const directiveDraftUnknown = refusal('directive-draft-unknown', 'missing', () => ({
  vi: 'Không tìm thấy dự thảo văn bản này; hãy kiểm tra lại hoặc soạn dự thảo mới.',
  en: 'There is no such draft; check it, or draft the directive anew.',
}));

/** The stream has begun already. */
export const directiveDraftedAlready = refusal('directive-drafted-already', 'lifecycle', () => ({
  vi: 'Dự thảo này đã được lập; hãy mở dự thảo đó.',
  en: 'This draft exists already; open it.',
}));

/** The draft names another issuer. Details: issuerId. */
export const issuerNotOfDraft = refusal<{ issuerId: string }>('issuer-not-of-draft', 'rule', () => ({
  vi: 'Cơ quan ban hành không phải cơ quan ghi trong dự thảo; hãy chọn đúng cơ quan hoặc soạn dự thảo khác.',
  en: 'The draft is of another issuer; name that one, or draft the directive anew.',
}));
