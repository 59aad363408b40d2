import { refusal } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import { sessionLabels } from './labels.js';
import type { SessionStatus } from './session.state.js';

/** No session has this id. Details: sessionId. */
export const sessionUnknown = refusal<{ sessionId?: string }>(
  'session-unknown',
  'missing',
  ({ sessionId }) => ({
    vi: `Chưa có cuộc giám sát mang mã ${sessionId ?? 'này'}; hãy kiểm tra lại hoặc lập cuộc giám sát trước.`,
    en: `No supervision session has ${sessionId === undefined ? 'this id' : `the id ${sessionId}`}; check it, or establish the session first.`,
  }),
);

/** The id is in use. */
export const sessionEstablishedAlready = refusal('session-established-already', 'lifecycle', () => ({
  vi: 'Cuộc giám sát này đã được thành lập; hãy mở cuộc giám sát đó.',
  en: 'This session is established already; open it.',
}));

/** Someone outside the supervising body acts on its session or recommendation. */
export const supervisingBodyOnly = refusal('supervising-body-only', 'authority', () => ({
  vi: 'Chỉ chủ thể giám sát được thực hiện việc này; cơ quan chịu sự giám sát có thể gửi báo cáo.',
  en: 'Only the supervising body may do this; a supervised agency may report.',
}));

/** The session does not stand where this act belongs. Details: status, expected. */
export const sessionNotReady = refusal<{ status: SessionStatus; expected: readonly SessionStatus[] }>(
  'session-not-ready',
  'lifecycle',
  ({ status, expected }) => ({
    vi: `Cuộc giám sát đang ở bước “${sessionLabels[status].vi}”; việc này chỉ làm được ở bước ${expected.map((state) => `“${sessionLabels[state].vi}”`).join(' hoặc ')}.`,
    en: `The session stands at “${sessionLabels[status].en}”; this is possible only at ${expected.map((state) => `“${sessionLabels[state].en}”`).join(' or ')}.`,
  }),
);

/** The body would supervise itself. */
export const supervisesItself = refusal('supervises-itself', 'rule', () => ({
  vi: 'Chủ thể giám sát không đồng thời là cơ quan chịu sự giám sát; hãy bỏ khỏi danh sách.',
  en: 'The supervising body is not among the supervised agencies; take it off the list.',
}));

/** The agency is not supervised in this session. Details: agencyId. */
export const agencyNotSupervised = refusal<{ agencyId: string }>('agency-not-supervised', 'rule', () => ({
  vi: 'Cơ quan này không thuộc đối tượng của cuộc giám sát; hãy chọn cơ quan chịu sự giám sát.',
  en: 'This agency is not supervised in the session; choose one that is.',
}));

/** The agency's report came in before. Details: agencyId. */
export const reportReceivedAlready = refusal<{ agencyId: string }>(
  'report-received-already',
  'lifecycle',
  () => ({
    vi: 'Đã nhận báo cáo của cơ quan này; không cần ghi nhận lại.',
    en: 'The report of this agency is received already; there is nothing to record.',
  }),
);

/** The session would be held before it is announced. Details: scheduledOn, announcedOn. */
export const scheduledBeforeAnnouncement = refusal<{ scheduledOn: string; announcedOn: string }>(
  'scheduled-before-announcement',
  'rule',
  ({ scheduledOn, announcedOn }) => ({
    vi: `Ngày làm việc ${printDay(scheduledOn)} trước ngày thông báo ${printDay(announcedOn)}; hãy chọn từ ngày thông báo trở đi.`,
    en: `The session is set for ${printDayEn(scheduledOn)}, before its announcement on ${printDayEn(announcedOn)}; choose that day or a later one.`,
  }),
);
