import { refusal } from '@dondoc/event-sourcing';
import { recommendationLabels } from './labels.js';
import type { RecommendationStatus } from './addressees.js';

/** No recommendation has this id. Details: recommendationId. */
export const recommendationUnknown = refusal<{ recommendationId?: string }>(
  'recommendation-unknown',
  'missing',
  ({ recommendationId }) => ({
    vi: `Chưa có kiến nghị mang mã ${recommendationId ?? 'này'}; hãy kiểm tra lại.`,
    en: `No recommendation has ${recommendationId === undefined ? 'this id' : `the id ${recommendationId}`}; check it.`,
  }),
);

/** The id is in use. Details: reference. */
export const recommendationIssuedAlready = refusal<{ reference: string }>(
  'recommendation-issued-already',
  'lifecycle',
  ({ reference }) => ({
    vi: `Kiến nghị ${reference} đã được ghi nhận; hãy mở kiến nghị đó.`,
    en: `Recommendation ${reference} is issued already; open it.`,
  }),
);

/** The executing side would close it. */
export const recommendationClosedBySupervisorOnly = refusal(
  'recommendation-closed-by-supervisor-only',
  'authority',
  () => ({
    vi: 'Chỉ chủ thể giám sát được kết thúc kiến nghị; cơ quan có thể gửi báo cáo kết quả.',
    en: 'Only the supervising body closes a recommendation; you may report back.',
  }),
);

/** The actor's agency is not one of those that the recommendation is addressed to. */
export const addresseeOnly = refusal('addressee-only', 'authority', () => ({
  vi: 'Chỉ cơ quan được kiến nghị được thực hiện việc này; hãy kiểm tra lại cơ quan của bạn.',
  en: 'Only an agency that the recommendation is addressed to may do this; check which agency you act for.',
}));

/** Tasks are linked by the engine when they are assigned. */
export const linkedBySystemOnly = refusal('linked-by-system-only', 'authority', () => ({
  vi: 'Hệ thống tự ghi nhận khi nhiệm vụ được giao theo kiến nghị; hãy giao nhiệm vụ và chọn kiến nghị này làm nguồn.',
  en: 'The engine records this when a task names the recommendation; assign a task with it as source.',
}));

/** The first task was recorded before. Details: firstTaskId. */
export const tasksCreatedAlready = refusal<{ firstTaskId: string }>(
  'tasks-created-already',
  'lifecycle',
  () => ({
    vi: 'Kiến nghị này đã được giao thành nhiệm vụ; không cần ghi nhận lại.',
    en: 'Tasks were created from this recommendation already; there is nothing to record.',
  }),
);

/** The recommendation does not stand where this act belongs. Details: status, expected. */
export const recommendationNotReady = refusal<{
  status: RecommendationStatus;
  expected: readonly RecommendationStatus[];
}>('recommendation-not-ready', 'lifecycle', ({ status, expected }) => ({
  vi: `Kiến nghị đang ở bước “${recommendationLabels[status].vi}”; việc này chỉ làm được ở bước ${expected.map((state) => `“${recommendationLabels[state].vi}”`).join(' hoặc ')}.`,
  en: `The recommendation stands at “${recommendationLabels[status].en}”; this is possible only at ${expected.map((state) => `“${recommendationLabels[state].en}”`).join(' or ')}.`,
}));

/** It is not satisfied and nothing follows, or it is satisfied and something does. */
export const followUpMismatch = refusal('follow-up-mismatch', 'rule', () => ({
  vi: 'Chưa đạt yêu cầu thì phải chọn bước tiếp theo (kiến nghị mới, chất vấn hoặc tái giám sát); đạt yêu cầu thì không chọn.',
  en: 'When not satisfied, say what follows (new-recommendation, question-at-session or re-supervision); when satisfied, nothing does.',
}));

/** The objection was answered: the supervising body keeps to what it asked. */
export const recommendationUpheld = refusal('recommendation-upheld', 'lifecycle', () => ({
  vi: 'Chủ thể giám sát đã giữ nguyên kiến nghị; hãy tiếp thu và báo cáo kết quả.',
  en: 'The supervising body upheld the recommendation; accept it and report back.',
}));

/** An act of the supervising body names an agency to which it cannot apply now. Details: agencyId. */
export const addresseeNotMeant = refusal<{ agencyId: string }>('addressee-not-meant', 'rule', () => ({
  vi: 'Cơ quan nêu tên không ở bước này của kiến nghị; hãy chọn cơ quan đang chờ chủ thể giám sát.',
  en: 'An agency named does not wait for this; choose addressees that wait for the supervising body.',
}));

/** Only what was not satisfied is followed up. Details: reference. */
export const followUpNeedsNotSatisfied = refusal<{ reference: string }>(
  'follow-up-needs-not-satisfied',
  'rule',
  ({ reference }) => ({
    vi: `Kiến nghị ${reference} chưa bị đánh giá “Chưa đạt yêu cầu” nên không có bước tiếp theo; hãy đánh giá trước.`,
    en: `Recommendation ${reference} was not found “Not satisfied”, so nothing follows it; assess it first.`,
  }),
);

/** The recommendation came out of another session. Details: reference. */
export const recommendationOfAnotherSession = refusal<{ reference: string }>(
  'recommendation-of-another-session',
  'rule',
  ({ reference }) => ({
    vi: `Kiến nghị ${reference} thuộc cuộc giám sát khác; hãy chọn kiến nghị của cuộc giám sát này.`,
    en: `Recommendation ${reference} is of another session; choose one of this session.`,
  }),
);

/** The follow-up was recorded before. */
export const followUpRecordedAlready = refusal('follow-up-recorded-already', 'lifecycle', () => ({
  vi: 'Bước tiếp theo này đã được ghi nhận; không cần ghi nhận lại.',
  en: 'This follow-up is recorded already; there is nothing to record.',
}));

/** The engine records what follows. */
export const followUpBySystemOnly = refusal('follow-up-by-system-only', 'authority', () => ({
  vi: 'Hệ thống tự ghi nhận bước tiếp theo; hãy ghi kiến nghị mới, chất vấn hoặc lập cuộc tái giám sát.',
  en: 'The engine records what follows; issue a new recommendation, put a question or establish the session that supervises again.',
}));

/** It was not satisfied, nothing has followed yet, and no reason is given. */
export const followUpMissing = refusal('follow-up-missing', 'rule', () => ({
  vi: 'Kiến nghị chưa đạt yêu cầu và chưa có bước tiếp theo; hãy ghi kiến nghị mới, chất vấn, tái giám sát, hoặc nêu lý do kết thúc.',
  en: 'The recommendation was not satisfied and nothing has followed; issue a new one, put a question, supervise again, or give the reason for closing.',
}));
