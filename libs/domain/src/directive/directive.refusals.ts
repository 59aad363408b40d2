import { refusal } from '@dondoc/event-sourcing';

/** No directive has this id. Details: directiveId. */
export const directiveUnknown = refusal<{ directiveId?: string }>(
  'directive-unknown',
  'missing',
  ({ directiveId }) => ({
    vi: `Chưa có văn bản chỉ đạo mang mã ${directiveId ?? 'này'}; hãy kiểm tra lại hoặc vào sổ văn bản trước.`,
    en: `No directive has ${directiveId === undefined ? 'this id' : `the id ${directiveId}`}; check it, or issue the directive first.`,
  }),
);

/** The id is in use. Details: number. */
export const directiveIssuedAlready = refusal<{ number: string }>(
  'directive-issued-already',
  'lifecycle',
  ({ number }) => ({
    vi: `Văn bản ${number} đã ban hành; hãy mở văn bản đó.`,
    en: `${number} is issued already; open it.`,
  }),
);

/** The directive has no such clause. Details: clauseId, number. */
export const clauseUnknown = refusal<{ clauseId: string; number: string }>(
  'clause-unknown',
  'missing',
  ({ clauseId, number }) => ({
    vi: `${number} không có mục mang mã ${clauseId}; hãy chọn một mục của văn bản.`,
    en: `${number} has no clause with the id ${clauseId}; choose one of its clauses.`,
  }),
);

/** One agency would get the same task twice. Details: leadId, name. */
export const leadTwice = refusal<{ leadId: string; name: string }>('lead-twice', 'rule', ({ name }) => ({
  vi: `${name} có hai lần trong danh sách chủ trì; hãy bỏ một lần.`,
  en: `${name} stands twice among the leads; remove one.`,
}));

/** The lead also coordinates. Details: leadId, name. */
export const leadCoordinates = refusal<{ leadId: string; name: string }>(
  'lead-coordinates',
  'rule',
  ({ name }) => ({
    vi: `${name} đã chủ trì nên không đồng thời phối hợp; hãy bỏ ${name} khỏi danh sách phối hợp.`,
    en: `${name} is the lead and cannot coordinate too; take it off the coordinators.`,
  }),
);
