import { refusal } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { CompetenceKind } from './agency.events.js';

/** Nothing is registered under this id. Details: agencyId. */
export const agencyUnknown = refusal<{ agencyId?: string }>('agency-unknown', 'missing', ({ agencyId }) => ({
  vi: `Chưa có cơ quan nào mang mã ${agencyId ?? 'này'}; hãy kiểm tra lại hoặc đăng ký cơ quan trước.`,
  en: `No agency has ${agencyId === undefined ? 'this id' : `the id ${agencyId}`}; check it, or register the agency first.`,
}));

/** The agency does not exist on the day: not yet, or no more. Details: agencyId, name, day. */
export const agencyNotActive = refusal<{ agencyId: string; name: string; day: string }>(
  'agency-not-active',
  'rule',
  ({ name, day }) => ({
    vi: `${name} không hoạt động vào ngày ${printDay(day)}; hãy chọn cơ quan đang hoạt động hoặc cơ quan kế thừa.`,
    en: `${name} does not exist on ${printDayEn(day)}; choose an agency that does, or its successor.`,
  }),
);

const ONLY: Readonly<Record<Exclude<CompetenceKind, 'leads'>, { vi: string; en: string }>> = {
  supervises: { vi: 'giám sát', en: 'supervises' },
  inspects: { vi: 'thanh tra, kiểm tra', en: 'inspects' },
};

/**
 * The issuer does not lead the lead. Details: issuer and lead by id and by name, who stands above the lead, and what else the
 * issuer may do to it.
 */
export const issuerNotCompetent = refusal<{
  issuerId: string;
  issuer: string;
  leadId: string;
  lead: string;
  superior?: string | undefined;
  competence?: CompetenceKind | undefined;
}>('issuer-not-competent', 'authority', ({ issuer, lead, superior, competence }) => {
  const only = competence === undefined || competence === 'leads' ? undefined : ONLY[competence];
  const why = {
    vi: only ? `${issuer} ${only.vi} nhưng không chỉ đạo ${lead}: ` : '',
    en: only ? `${issuer} ${only.en} ${lead} but does not lead it: ` : '',
  };
  return {
    vi: `${why.vi}${issuer} không có thẩm quyền giao nhiệm vụ cho ${lead}; hãy ${only ? 'gửi kiến nghị, hoặc ' : ''}trình ${superior ?? 'cơ quan cấp trên có thẩm quyền'} giao.`,
    en: `${why.en}${issuer} may not assign to ${lead}; ${only ? 'send a recommendation, or ' : ''}submit to ${superior ?? 'the competent superior agency'}.`,
  };
});

/** The actor works for another agency. Details: agencyId and name of the agency whose act it is. */
export const notActingForAgency = refusal<{ agencyId: string; name: string }>(
  'not-acting-for-agency',
  'authority',
  ({ name }) => ({
    vi: `Việc này thuộc ${name}; chỉ người của cơ quan đó, hoặc của đơn vị trực thuộc ký thừa lệnh (TL.), thừa ủy quyền (TUQ.), được thực hiện.`,
    en: `This is for ${name}; only its own people, or a unit under it that signs by order (TL.) or by mandate (TUQ.), may do it.`,
  }),
);

/** Placing the agency there would make it its own superior. Details: name, parent (names). */
export const placementCircular = refusal<{ name: string; parent: string }>(
  'placement-circular',
  'rule',
  ({ name, parent }) => ({
    vi: `${parent} đang trực thuộc ${name} nên không thể là cấp trên của ${name}; hãy chọn cấp trên khác.`,
    en: `${parent} lies under ${name} and cannot be its superior; choose another superior.`,
  }),
);

/** The agency already has this name, stands there, or was registered before. Details: what. */
export const agencyUnchanged = refusal<{ name: string }>('agency-unchanged', 'lifecycle', ({ name }) => ({
  vi: `${name} đã được ghi nhận đúng như vậy; không cần ghi lại.`,
  en: `${name} is recorded just so already; there is nothing to record.`,
}));

/** The id is in use. Details: name. */
export const agencyRegisteredAlready = refusal<{ name: string }>(
  'agency-registered-already',
  'lifecycle',
  ({ name }) => ({
    vi: `${name} đã được đăng ký; hãy mở cơ quan đó hoặc đổi tên nếu cần.`,
    en: `${name} is registered already; open it, or rename it.`,
  }),
);

/** The agency was dissolved, merged or split. Details: name, dissolvedOn. */
export const agencyDissolved = refusal<{ name: string; dissolvedOn: string }>(
  'agency-dissolved',
  'lifecycle',
  ({ name, dissolvedOn }) => ({
    vi: `${name} đã giải thể từ ngày ${printDay(dissolvedOn)}; hãy thực hiện ở cơ quan kế thừa.`,
    en: `${name} was dissolved on ${printDayEn(dissolvedOn)}; do this with its successor.`,
  }),
);

/** The day lies before the agency, post or tenure began. Details: from, day. */
export const dayBeforeBeginning = refusal<{ from: string; day: string }>(
  'day-before-beginning',
  'rule',
  ({ from, day }) => ({
    vi: `Ngày ${printDay(day)} trước ngày bắt đầu ${printDay(from)}; hãy chọn từ ngày ${printDay(from)} trở đi.`,
    en: `${printDayEn(day)} lies before the beginning, ${printDayEn(from)}; choose ${printDayEn(from)} or a later day.`,
  }),
);
