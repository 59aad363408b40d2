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

/** It stands in the programme and is established from there. */
export const sessionProgrammedAlready = refusal('session-programmed-already', 'lifecycle', () => ({
  vi: 'Cuộc giám sát này đã có trong chương trình giám sát; hãy mở cuộc giám sát đó và thành lập theo chương trình.',
  en: 'This session stands in the programme already; open it, and establish it from there.',
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

/** The delegation sat with the agency on that day already. Details: day. */
export const sittingRecordedAlready = refusal<{ day: string }>(
  'sitting-recorded-already',
  'lifecycle',
  ({ day }) => ({
    vi: `Buổi làm việc ngày ${printDay(day)} với cơ quan này đã được ghi nhận; hãy ghi ngày khác hoặc cơ quan khác.`,
    en: `The meeting of ${printDayEn(day)} with this agency is recorded already; record another day or another agency.`,
  }),
);

/** The agency owes a further report already. Details: agencyId. */
export const extraReportRequestedAlready = refusal<{ agencyId: string }>(
  'extra-report-requested-already',
  'lifecycle',
  () => ({
    vi: 'Đã yêu cầu cơ quan này báo cáo bổ sung và chưa nhận được; hãy chờ báo cáo đó.',
    en: 'A further report of this agency is asked for and not received; wait for it.',
  }),
);

/** No further report is awaited. */
export const noExtraReportAwaited = refusal('no-extra-report-awaited', 'lifecycle', () => ({
  vi: 'Không có báo cáo bổ sung nào đang chờ; hãy yêu cầu báo cáo bổ sung trước.',
  en: 'No further report is awaited; ask for one first.',
}));

/** The request is not one of this session, or answered. Details: requestId. */
export const extraReportUnknown = refusal<{ requestId: string }>('extra-report-unknown', 'rule', () => ({
  vi: 'Không có yêu cầu báo cáo bổ sung này đang chờ; hãy chọn yêu cầu chưa có báo cáo.',
  en: 'This request for a further report does not wait; choose one without a report.',
}));

/** Only members write members' notes. */
export const notAMember = refusal('not-a-member', 'rule', () => ({
  vi: 'Người này không có tên trong đoàn giám sát; hãy chọn một thành viên của đoàn.',
  en: 'This person is not a member of the delegation; choose a member.',
}));

/** The member's note came in before. */
export const noteSubmittedAlready = refusal('note-submitted-already', 'lifecycle', () => ({
  vi: 'Đã nhận ý kiến bằng văn bản của thành viên này; không cần ghi nhận lại.',
  en: 'The note of this member is received already; there is nothing to record.',
}));

/** The draft was submitted before. */
export const conclusionDraftedAlready = refusal('conclusion-drafted-already', 'lifecycle', () => ({
  vi: 'Dự thảo kết luận đã được trình; hãy ban hành thông báo kết luận.',
  en: 'The draft conclusion is submitted already; issue the formal conclusion.',
}));

/** A conclusion is published, save what is a state secret: Law 87/2015/QH13. */
export const publicationOrReason = refusal('publication-or-reason', 'rule', () => ({
  vi: 'Kết luận chưa được công khai; hãy công khai trước, hoặc nêu lý do không công khai.',
  en: 'The conclusion is not published; publish it first, or say why it is not.',
}));

/** The same question waits for its answer. */
export const questionPutAlready = refusal('question-put-already', 'lifecycle', () => ({
  vi: 'Chất vấn này đã được ghi nhận và đang chờ trả lời; không cần ghi nhận lại.',
  en: 'This question is recorded and waits for its answer; there is nothing to record.',
}));

/** No question waits for an answer. */
export const noQuestionOpen = refusal('no-question-open', 'lifecycle', () => ({
  vi: 'Không có chất vấn nào đang chờ trả lời; hãy ghi chất vấn trước.',
  en: 'No question waits for an answer; record one first.',
}));

/** The question is not one of this session, or answered. Details: questionId. */
export const questionUnknown = refusal<{ questionId: string }>('question-unknown', 'rule', () => ({
  vi: 'Không có chất vấn này đang chờ trả lời; hãy chọn chất vấn chưa được trả lời.',
  en: 'This question does not wait for an answer; choose one that does.',
}));

/** Recommendations are open, and no reason is given. Details: recommendationIds. */
export const recommendationsUnsettled = refusal<{ recommendationIds: readonly string[] }>(
  'recommendations-unsettled',
  'rule',
  ({ recommendationIds }) => ({
    vi: `Còn ${recommendationIds.length} kiến nghị chưa kết thúc theo dõi; hãy kết thúc từng kiến nghị, hoặc nêu lý do.`,
    en: `${recommendationIds.length} recommendation${recommendationIds.length === 1 ? ' is' : 's are'} not closed; close each, or give a reason.`,
  }),
);

/** What the engine links by itself is not for people to record. */
export const sessionLinkedBySystemOnly = refusal('session-linked-by-system-only', 'authority', () => ({
  vi: 'Hệ thống tự ghi nhận việc này; hãy ghi kiến nghị hoặc lập cuộc tái giám sát.',
  en: 'The engine records this by itself; issue a recommendation, or establish the session that supervises again.',
}));

/** The link stands already. */
export const sessionLinkedAlready = refusal('session-linked-already', 'lifecycle', () => ({
  vi: 'Liên kết này đã được ghi nhận; không cần ghi nhận lại.',
  en: 'This link is recorded already; there is nothing to record.',
}));

/** The period planned ends before it begins, or lies outside the year of the programme. */
export const plannedOutsideYear = refusal<{ year: number }>('planned-outside-year', 'rule', ({ year }) => ({
  vi: `Thời gian dự kiến phải nằm trong năm ${year} và ngày đầu không sau ngày cuối; hãy chọn lại.`,
  en: `The period planned lies within ${year} and begins no later than it ends; choose another.`,
}));

/** Another body's session. */
export const sessionOfAnotherBody = refusal('session-of-another-body', 'rule', () => ({
  vi: 'Cuộc giám sát trước thuộc chủ thể giám sát khác; chỉ tái giám sát cuộc giám sát của mình.',
  en: 'The earlier session is another body’s; a body supervises again what it supervised itself.',
}));
