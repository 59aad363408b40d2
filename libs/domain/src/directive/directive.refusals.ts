import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { DirectiveStatus } from './directive-status.js';
import { directiveActLabels, directiveLabels, type DirectiveAct } from './labels.js';

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

/** The act is the issuer's, or that of a unit that signs for it. */
export const directiveIssuerOnly = refusal<{ act: DirectiveAct }>(
  'directive-issuer-only',
  'authority',
  ({ act }) => ({
    vi: `«${directiveActLabels[act].vi}» là việc của cơ quan ban hành văn bản; hãy trình cơ quan đó.`,
    en: `Only the agency that issued the directive may do this (${directiveActLabels[act].en}); submit it there.`,
  }),
);

/** The issuer cancels its own copy by recalling it. */
export const receiverOnly = refusal('receiver-only', 'authority', () => ({
  vi: 'Cơ quan nhận văn bản xác nhận đã hủy; cơ quan ban hành đã thu hồi nên không xác nhận.',
  en: 'A receiving agency confirms this; the issuer, which recalled the directive, does not.',
}));

/** The act does not lead on from where the directive stands. Details: act, status, from. */
export const directiveStateForbids = refusal<{
  act: DirectiveAct;
  status: DirectiveStatus;
  from: readonly DirectiveStatus[];
}>('directive-state-forbids', 'lifecycle', ({ act, status, from }) => ({
  vi: `Văn bản đang ở trạng thái «${directiveLabels[status].vi}»; chỉ «${directiveActLabels[act].vi}» được khi văn bản ở trạng thái ${from.map((each) => `«${directiveLabels[each].vi}»`).join(', ')}.`,
  en: `The directive stands at “${directiveLabels[status].en}”; “${directiveActLabels[act].en}” is open at ${from.map((each) => `“${directiveLabels[each].en}”`).join(', ')}.`,
}));

/** The act is said to have happened before the directive was issued or ended. Details: day, after. */
export const directiveActTooEarly = refusal<{ day: CalendarDay; after: 'issue' | 'ending' }>(
  'directive-act-too-early',
  'rule',
  ({ day, after }) => {
    const { vi, en } = {
      issue: { vi: 'ngày ban hành', en: 'the day of issue' },
      ending: { vi: 'ngày văn bản bị thay thế, thu hồi', en: 'the day on which it was replaced or recalled' },
    }[after];
    return {
      vi: `Ngày thực hiện không được trước ${vi}, ${printDay(day)}; hãy kiểm tra lại ngày.`,
      en: `The act may not come before ${en}, ${printDayEn(day)}; check the day.`,
    };
  },
);

/** Work of a classified document is not followed on a network. */
export const sourceClassified = refusal('source-classified', 'rule', () => ({
  vi: 'Nhiệm vụ của văn bản mật không theo dõi trên hệ thống có kết nối mạng; hãy giao và theo dõi bằng văn bản, sổ theo chế độ bảo vệ bí mật nhà nước.',
  en: 'Tasks of a classified document are not followed on a network; assign and follow them on paper, under the rules on state secrets.',
}));

/** It would bind nobody: its last day comes before its first. Details: inForceFrom, expiresOn. */
export const expiryBeforeForce = refusal<{ inForceFrom: CalendarDay; expiresOn: CalendarDay }>(
  'expiry-before-force',
  'rule',
  ({ inForceFrom, expiresOn }) => ({
    vi: `Ngày hết hiệu lực ${printDay(expiresOn)} trước ngày có hiệu lực ${printDay(inForceFrom)}; hãy kiểm tra lại hai ngày.`,
    en: `Its last day, ${printDayEn(expiresOn)}, comes before its first, ${printDayEn(inForceFrom)}; check both.`,
  }),
);

/** A document binds from its issue on at the earliest. Details: inForceFrom, issuedOn. */
export const forceBeforeIssue = refusal<{ inForceFrom: CalendarDay; issuedOn: CalendarDay }>(
  'force-before-issue',
  'rule',
  ({ inForceFrom, issuedOn }) => ({
    vi: `Ngày có hiệu lực ${printDay(inForceFrom)} trước ngày ban hành ${printDay(issuedOn)}; hãy ghi từ ngày ban hành trở đi.`,
    en: `It cannot bind from ${printDayEn(inForceFrom)}, before its issue on ${printDayEn(issuedOn)}; it may from that day on.`,
  }),
);
