import type { DocumentEvent } from '../../document/document.events.js';
import { COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor } from '../../testing/agencies.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { SessionEvent } from '../session.events.js';

export const DECISION = idFor('9901/QĐ-HĐND');
export const REPORT = idFor('9902/BC-SNV');
export const CONCLUSION = idFor('9903/TB-HĐND');
export const SESSION = idFor('session');
export const TASK = idFor('C2');

const people = [{ name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }];

export const paper = {
  type: 'DocumentRegistered',
  data: {
    agencyId: COUNCIL,
    direction: 'outgoing',
    kind: 'decision',
    number: '9901/QĐ-HĐND',
    issuedOn: '2020-07-15',
    summary: '[Minh họa]',
    basis: [],
  },
} satisfies DocumentEvent;

export const establishment = {
  supervisingBodyId: COUNCIL,
  supervisedAgencyIds: [DEPARTMENT],
  subject: 'Chủ đề năm 2020',
  decisionDocumentId: DECISION,
  members: people,
};
export const established = { type: 'SessionEstablished', data: establishment } satisfies SessionEvent;
export const programme = {
  supervisingBodyId: COUNCIL,
  supervisedAgencyIds: [DEPARTMENT],
  subject: 'Chủ đề năm 2020',
  programmeDocumentId: DECISION,
  year: 2020,
  planned: { from: '2020-07-01', to: '2020-09-30' },
};
export const programmed = { type: 'SessionProgrammed', data: programme } satisfies SessionEvent;
export const announced = {
  type: 'SessionAnnounced',
  data: { outline: 'Kết quả', scheduledOn: '2020-08-06' },
} satisfies SessionEvent;
export const reportReceived = {
  type: 'SupervisionReportReceived',
  data: { agencyId: DEPARTMENT, documentId: REPORT },
} satisfies SessionEvent;
export const conducted = {
  type: 'SessionConducted',
  data: { attendance: people, findings: [] },
} satisfies SessionEvent;
export const concludedOrally = {
  type: 'ProvisionalConclusionGiven',
  data: { content: 'Cơ bản thống nhất' },
} satisfies SessionEvent;
export const concludedFormally = {
  type: 'FormalConclusionIssued',
  data: { documentId: CONCLUSION },
} satisfies SessionEvent;

export const drafted = {
  type: 'SupervisionConclusionDrafted',
  data: { content: 'Dự thảo' },
} satisfies SessionEvent;
export const published = {
  type: 'SupervisionConclusionPublished',
  data: { place: 'Trang thông tin HĐND' },
} satisfies SessionEvent;
export const R2 = idFor('R2');
export const recorded = {
  type: 'SessionRecommendationRecorded',
  data: { recommendationId: R2 },
} satisfies SessionEvent;
export const followUpBegun = {
  type: 'SessionFollowUpBegun',
  data: { recommendationIds: [R2] },
} satisfies SessionEvent;
export const sessionClosed = { type: 'SessionClosed', data: {} } satisfies SessionEvent;
/** A session that is concluded, published and followed up. */
export const followedUpSession = [
  established,
  announced,
  reportReceived,
  conducted,
  recorded,
  concludedFormally,
  published,
  followUpBegun,
] as const;

export const asked = {
  sessionId: SESSION,
  reference: 'R2',
  content: 'Tiếp tục kiểm tra đến phường, xã',
  addresseeIds: [DEPARTMENT],
  concerns: [{ words: 'Quyết định 328' }],
  levels: ['city' as const, 'commune' as const],
};
export const issued = {
  type: 'RecommendationIssued',
  data: { ...asked, supervisingBodyId: COUNCIL },
} satisfies RecommendationEvent;
export const received = { type: 'RecommendationReceived', data: {} } satisfies RecommendationEvent;
export const accepted = { type: 'RecommendationAccepted', data: {} } satisfies RecommendationEvent;
export const contested = {
  type: 'RecommendationContested',
  data: { reason: 'Thuộc cơ quan khác' },
} satisfies RecommendationEvent;
export const tasksCreated = {
  type: 'RecommendationTasksCreated',
  data: { taskId: TASK },
} satisfies RecommendationEvent;
export const reportedBack = {
  type: 'RecommendationReportedBack',
  data: { report: 'Đã kiểm tra', evidence: [] },
} satisfies RecommendationEvent;
export const satisfied = {
  type: 'RecommendationSatisfied',
  data: { assessment: 'Đạt' },
} satisfies RecommendationEvent;
export const notSatisfied = {
  type: 'RecommendationNotSatisfied',
  data: { assessment: 'Chưa đạt', followUp: 're-supervision' },
} satisfies RecommendationEvent;
export const closed = { type: 'RecommendationClosed', data: {} } satisfies RecommendationEvent;

/** Asked of two agencies at once. */
export const issuedToTwo = {
  type: 'RecommendationIssued',
  data: { ...asked, supervisingBodyId: COUNCIL, addresseeIds: [DEPARTMENT, DISTRICT_ONE] },
} satisfies RecommendationEvent;
export const upheld = {
  type: 'RecommendationUpheld',
  data: { reason: 'Đúng thẩm quyền' },
} satisfies RecommendationEvent;
export const amended = {
  type: 'RecommendationAmended',
  data: { content: 'Kiểm tra trong quý IV', reason: 'Tiếp thu về thời gian' },
} satisfies RecommendationEvent;
export const withdrawn = {
  type: 'RecommendationWithdrawn',
  data: { reason: 'Thuộc cơ quan khác' },
} satisfies RecommendationEvent;
export const LATER = idFor('later session');
export const supervisedAgain = {
  type: 'RecommendationFollowedUp',
  data: { followUp: 're-supervision', sessionId: LATER },
} satisfies RecommendationEvent;
