import { refusal } from '@dondoc/event-sourcing';

/** No plan has this id. Details: planId. */
export const planUnknown = refusal<{ planId: string }>('plan-unknown', 'missing', ({ planId }) => ({
  vi: `Chưa có kế hoạch mang mã ${planId}; hãy kiểm tra lại hoặc ban hành kế hoạch trước.`,
  en: `No plan has the id ${planId}; check it, or issue the plan first.`,
}));

/** The id is in use. Details: number. */
export const planIssuedAlready = refusal<{ number: string }>(
  'plan-issued-already',
  'lifecycle',
  ({ number }) => ({
    vi: `Kế hoạch ${number} đã ban hành; hãy mở kế hoạch đó.`,
    en: `Plan ${number} is issued already; open it.`,
  }),
);

/** A clause is carried out and said not to apply. Details: clauseId. */
export const clauseMappedAndNotApplicable = refusal<{ clauseId: string }>(
  'clause-mapped-and-not-applicable',
  'rule',
  ({ clauseId }) => ({
    vi: `Mục ${clauseId} vừa có nội dung thực hiện vừa ghi không áp dụng; hãy chọn một.`,
    en: `The clause ${clauseId} is carried out and said not to apply; choose one.`,
  }),
);
