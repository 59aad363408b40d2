import { refusal } from '@dondoc/event-sourcing';
import type { Confidentiality } from './marks.js';

/** Content of a classified document was sent. Details: fields. */
export const classifiedContent = refusal<{ fields: readonly string[] }>(
  'classified-content',
  'rule',
  ({ fields }) => ({
    vi: `Văn bản mật chỉ được ghi số, ngày, cơ quan ban hành và độ mật, độ khẩn; hãy bỏ ${fields.join(', ')} và theo dõi nội dung bằng sổ văn bản mật, ngoài mạng.`,
    en: `Of a classified document only number, day, issuer, level of secrecy and urgency may be entered; leave out ${fields.join(', ')} and keep the content in the register of classified documents, off the network.`,
  }),
);

/** A document that is not classified says what it is about. */
export const summaryRequired = refusal('summary-required', 'rule', () => ({
  vi: 'Cần ghi trích yếu; chỉ văn bản mật mới để trống trích yếu.',
  en: 'A summary is needed; only a classified document goes without.',
}));

const isFilled = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * What is secret stays out of a networked system: of a classified document there is a stub. `content` holds what would tell
 * of its content, by the names of the fields.
 * @throws Rejected `classified-content`, `summary-required`
 */
export const checkClassified = (
  confidentiality: Confidentiality | undefined,
  content: { readonly summary: string | undefined } & Readonly<Record<string, unknown>>,
): void => {
  if (confidentiality === undefined) {
    if (content.summary === undefined) throw summaryRequired({});
    return;
  }
  const fields = Object.keys(content).filter((field) => isFilled(content[field]));
  if (fields.length > 0) throw classifiedContent({ fields });
};
