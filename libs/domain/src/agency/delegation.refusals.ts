import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { DelegatedCapacity } from './agency.events.js';

/** Capacities as they stand before a signature. */
const PRINTED: Readonly<Record<DelegatedCapacity, string>> = { Q: 'Q.', KT: 'KT.', TUQ: 'TUQ.', TL: 'TL.' };

// a type, since details are records of whatever fields
type Days = Readonly<{
  kind: DelegatedCapacity;
  from: CalendarDay;
  to?: CalendarDay | undefined;
  signedOn: CalendarDay;
}>;

const spanVi = ({ from, to }: Pick<Days, 'from' | 'to'>) =>
  `từ ngày ${printDay(from)}${to === undefined ? '' : ` đến hết ngày ${printDay(to)}`}`;
const spanEn = ({ from, to }: Pick<Days, 'from' | 'to'>) =>
  `from ${printDayEn(from)}${to === undefined ? '' : ` to ${printDayEn(to)}`}`;

/** Nobody gave this authority in writing. Details: name of the agency whose authority it is, signedOn. */
export const delegationMissing = refusal<{ name: string; signedOn: CalendarDay }>(
  'delegation-missing',
  'authority',
  ({ name, signedOn }) => ({
    vi: `Ngày ${printDay(signedOn)} không có văn bản ủy quyền nào của ${name} cho người ký; hãy ghi nhận văn bản ủy quyền trước, hoặc để người có thẩm quyền ký.`,
    en: `On ${printDayEn(signedOn)} no written delegation by ${name} stood behind this signature; record the delegation first, or have it signed by who has the authority.`,
  }),
);

/** The delegation was over on the day of signing. Details: from, to (its days), signedOn. */
export const delegationExpired = refusal<Days>('delegation-expired', 'authority', (days) => ({
  vi: `Ủy quyền ký ${PRINTED[days.kind]} có hiệu lực ${spanVi(days)}; ngày ký ${printDay(days.signedOn)} đã quá thời hạn đó, hãy để người có thẩm quyền ký hoặc ủy quyền lại bằng văn bản.`,
  en: `The delegation (${PRINTED[days.kind]}) held ${spanEn(days)}; it had ended when this was signed on ${printDayEn(days.signedOn)}. Have it signed by who has the authority, or delegated anew in writing.`,
}));

/** The delegation had not begun on the day of signing. Details: from, to (its days), signedOn. */
export const delegationNotYet = refusal<Days>('delegation-not-yet', 'authority', (days) => ({
  vi: `Ủy quyền ký ${PRINTED[days.kind]} có hiệu lực ${spanVi(days)}; ngày ký ${printDay(days.signedOn)} trước thời gian đó, hãy kiểm tra lại ngày ký.`,
  en: `The delegation (${PRINTED[days.kind]}) holds ${spanEn(days)}; this was signed before, on ${printDayEn(days.signedOn)}. Check the day of signing.`,
}));

/** The delegation was revoked before the day of signing. Details: from, revokedOn, signedOn. */
export const delegationRevoked = refusal<Days & { readonly revokedOn: CalendarDay }>(
  'delegation-revoked',
  'authority',
  ({ kind, from, revokedOn, signedOn }) => ({
    vi: `Ủy quyền ký ${PRINTED[kind]} từ ngày ${printDay(from)} đã bị thu hồi từ ngày ${printDay(revokedOn)}; ngày ký ${printDay(signedOn)} không còn hiệu lực, hãy để người có thẩm quyền ký.`,
    en: `The delegation (${PRINTED[kind]}) of ${printDayEn(from)} was revoked on ${printDayEn(revokedOn)}; nobody signs on it on ${printDayEn(signedOn)}. Have it signed by who has the authority.`,
  }),
);

/** The delegation is about other things. Details: its days, words of the paper, signedOn. */
export const delegationOutOfScope = refusal<Days & { readonly words: string }>(
  'delegation-out-of-scope',
  'authority',
  (days) => ({
    vi: `Ủy quyền ký ${PRINTED[days.kind]} ${spanVi(days)} chỉ gồm: ${days.words}; ngày ${printDay(days.signedOn)} việc này nằm ngoài phạm vi đó, hãy để người có thẩm quyền ký.`,
    en: `The delegation (${PRINTED[days.kind]}) ${spanEn(days)} covers only: ${days.words}. This act of ${printDayEn(days.signedOn)} lies outside; have it signed by who has the authority.`,
  }),
);

/** Who signs by mandate passes the mandate on to nobody: Decree 30/2020/NĐ-CP, article 13. Details: from, to, signedOn. */
export const delegationNotPassedOn = refusal<Partial<Days>>(
  'delegation-not-passed-on',
  'authority',
  ({ from, to, signedOn }) => {
    const held = { vi: from && ` (${spanVi({ from, to })})`, en: from && ` (${spanEn({ from, to })})` };
    const on = {
      vi: signedOn && ` ngày ${printDay(signedOn)}`,
      en: signedOn && ` on ${printDayEn(signedOn)}`,
    };
    return {
      vi: `Người được ủy quyền${held.vi ?? ''} không được ủy quyền lại cho người khác ký${on.vi ?? ''}; hãy để chính người được ủy quyền hoặc người ủy quyền ký.`,
      en: `A delegated authority${held.en ?? ''} is not passed on to another signer${on.en ?? ''}; have it signed by the delegate or by who delegated.`,
    };
  },
);

/** TUQ. is limited in time and content. Details: what is missing. */
export const delegationUnlimited = refusal('delegation-unlimited', 'rule', () => ({
  vi: 'Thừa ủy quyền phải có thời hạn (validTo) và nội dung cụ thể (scope.commands).',
  en: 'A delegation TUQ. is limited in time (validTo) and content (scope.commands).',
}));

/** Q., KT. and TUQ. are held by a post, not by a unit. */
export const delegationNeedsPost = refusal('delegation-needs-post', 'rule', () => ({
  vi: 'Quyền, ký thay và thừa ủy quyền giao cho một chức vụ; hãy nêu chức vụ (holderPostId). Chỉ thừa lệnh được giao cho cả đơn vị.',
  en: 'Q., KT. and TUQ. go to a post; name it (holderPostId). Only TL. may go to a whole unit.',
}));

/** Authority is given to one’s own deputies and to units under the agency. Details: name. */
export const delegationOutside = refusal<{ name: string }>('delegation-outside', 'rule', ({ name }) => ({
  vi: `${name} chỉ giao ký thay và quyền cho chức vụ của mình, giao thừa lệnh, thừa ủy quyền cho chức vụ của mình hoặc của đơn vị trực thuộc.`,
  en: `${name} gives Q. and KT. to its own posts, TL. and TUQ. to its own or to those of agencies under it.`,
}));

/** It ends before it begins. Details: from, to. */
export const delegationReversed = refusal<{ from: CalendarDay; to: CalendarDay }>(
  'delegation-reversed',
  'rule',
  ({ from, to }) => ({
    vi: `Ủy quyền hết hiệu lực ngày ${printDay(to)}, trước ngày bắt đầu ${printDay(from)}; hãy kiểm tra lại.`,
    en: `The delegation ends on ${printDayEn(to)}, before it begins on ${printDayEn(from)}; check the days.`,
  }),
);

/** A paper gives and takes authority from its day of signing on. Details: signedOn, day. */
export const delegationBackdated = refusal<{ signedOn: CalendarDay; day: CalendarDay }>(
  'delegation-backdated',
  'rule',
  ({ signedOn, day }) => ({
    vi: `Văn bản ký ngày ${printDay(signedOn)} không có hiệu lực trở về trước (${printDay(day)}); hãy chọn từ ngày ký trở đi.`,
    en: `What was signed on ${printDayEn(signedOn)} does not reach back to ${printDayEn(day)}; choose that day or a later one.`,
  }),
);

/** The scope names what is no command that anybody signs. Details: the names. */
export const delegationCommandUnknown = refusal<{ commands: readonly string[] }>(
  'delegation-command-unknown',
  'rule',
  ({ commands }) => ({
    vi: `Không có việc ký nào tên ${commands.join(', ')}; hãy dùng tên lệnh của hệ thống, ví dụ AssignTask.`,
    en: `Nobody signs ${commands.join(', ')}; use the engine's names of commands, such as AssignTask.`,
  }),
);

/** The very same delegation is recorded. */
export const delegationExists = refusal('delegation-exists', 'lifecycle', () => ({
  vi: 'Ủy quyền này đã được ghi nhận; không cần ghi lại.',
  en: 'This delegation is recorded already; there is nothing to record.',
}));

/** The agency gave no such delegation. Details: delegationId. */
export const delegationUnknown = refusal<{ delegationId: string }>('delegation-unknown', 'missing', () => ({
  vi: 'Cơ quan không có ủy quyền mang mã này; hãy kiểm tra lại.',
  en: 'The agency gave no delegation with this id; check it.',
}));

/** It was revoked before. Details: revokedOn. */
export const delegationRevokedAlready = refusal<{ revokedOn: CalendarDay }>(
  'delegation-revoked-already',
  'lifecycle',
  ({ revokedOn }) => ({
    vi: `Ủy quyền này đã bị thu hồi từ ngày ${printDay(revokedOn)}.`,
    en: `This delegation was revoked on ${printDayEn(revokedOn)} already.`,
  }),
);
