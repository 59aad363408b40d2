import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { DirectiveEnding } from '../directive/directive.state.js';
import { directiveLabels } from '../directive/labels.js';
import { planActLabels, planLabels, type PlanAct } from './labels.js';
import type { PlanStatus } from './plan.state.js';

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

/** The directive was replaced or recalled before the day of the plan. Details: number, status, on. */
export const planDirectiveEnded = refusal<{
  number: string;
  status: DirectiveEnding['as'];
  on: CalendarDay;
}>('plan-directive-ended', 'rule', ({ number, status, on }) => ({
  vi: `${number} ở trạng thái «${directiveLabels[status].vi}» từ ngày ${printDay(on)}; hãy lập kế hoạch theo văn bản còn hiệu lực.`,
  en: `${number} stands at “${directiveLabels[status].en}” since ${printDayEn(on)}; plan under a directive that is in force.`,
}));

/** No draft has this id. */
export const planDraftUnknown = refusal('plan-draft-unknown', 'missing', () => ({
  vi: 'Không tìm thấy dự thảo kế hoạch này; hãy kiểm tra lại hoặc soạn dự thảo mới.',
  en: 'There is no such draft of a plan; check it, or draft the plan anew.',
}));

/** The stream has begun already. */
export const planDraftedAlready = refusal('plan-drafted-already', 'lifecycle', () => ({
  vi: 'Dự thảo kế hoạch này đã được lập; hãy mở dự thảo đó.',
  en: 'This draft of a plan exists already; open it.',
}));

/** The act is the issuer's, or that of a unit that signs for it. */
export const planIssuerOnly = refusal<{ act: PlanAct }>('plan-issuer-only', 'authority', ({ act }) => ({
  vi: `«${planActLabels[act].vi}» là việc của cơ quan ban hành kế hoạch; hãy trình cơ quan đó.`,
  en: `Only the agency that issued the plan may do this (${planActLabels[act].en}); submit it there.`,
}));

/** The act does not lead on from where the plan stands. Details: act, status, from. */
export const planStateForbids = refusal<{ act: PlanAct; status: PlanStatus; from: readonly PlanStatus[] }>(
  'plan-state-forbids',
  'lifecycle',
  ({ act, status, from }) => ({
    vi: `Kế hoạch đang ở trạng thái «${planLabels[status].vi}»; chỉ «${planActLabels[act].vi}» được khi kế hoạch ở trạng thái ${from.map((each) => `«${planLabels[each].vi}»`).join(', ')}.`,
    en: `The plan stands at “${planLabels[status].en}”; “${planActLabels[act].en}” is open at ${from.map((each) => `“${planLabels[each].en}”`).join(', ')}.`,
  }),
);

/** The act is said to have happened before the plan was issued. Details: issuedOn. */
export const planActTooEarly = refusal<{ issuedOn: CalendarDay }>(
  'plan-act-too-early',
  'rule',
  ({ issuedOn }) => ({
    vi: `Ngày thực hiện không được trước ngày ban hành kế hoạch, ${printDay(issuedOn)}; hãy kiểm tra lại ngày.`,
    en: `The act may not come before the issue of the plan, ${printDayEn(issuedOn)}; check the day.`,
  }),
);

/** Only another plan of the same issuer that is not itself over takes its place. Details: number. */
export const planReplacementUnfit = refusal<{ number: string }>(
  'plan-replacement-unfit',
  'rule',
  ({ number }) => ({
    vi: `${number} không thay thế được kế hoạch này; hãy chọn một kế hoạch khác của chính cơ quan, ban hành sau và chưa kết thúc.`,
    en: `${number} cannot replace this plan; choose another plan of the same issuer, issued later and not over.`,
  }),
);
