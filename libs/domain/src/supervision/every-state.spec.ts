import { describe, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../document/document.state.js';
import { actingFor, amongAgencies, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor } from '../testing/agencies.js';
import { answerQuestion } from './decisions/answer-question.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { putQuestion } from './decisions/put-question.js';
import { receiveExtraReport } from './decisions/receive-extra-report.js';
import { receiveReport } from './decisions/receive-report.js';
import { requestExtraReport } from './decisions/request-extra-report.js';
import { submitMemberNote } from './decisions/submit-member-note.js';
import { sessionOpenFrom } from './session.acts.js';
import type { SessionEvent } from './session.events.js';
import { session, type SessionStatus } from './session.state.js';
import {
  announced,
  CONCLUSION,
  concludedFormally,
  concludedOrally,
  conducted,
  drafted,
  established,
  establishment,
  followUpBegun,
  paper,
  published,
  REPORT,
  reportReceived,
  SESSION,
} from './testing/supervision.fixtures.js';

const REQUEST = idFor('request');
const QUESTION = idFor('question');
const extra = { agencyId: DEPARTMENT, content: 'Số liệu theo từng phòng' };
const question = {
  content: 'Vì sao chưa đến cấp xã?',
  agencyId: DEPARTMENT,
  respondent: { name: 'Lê Quốc Bình', title: 'Giám đốc' },
  sitting: 'Kỳ họp thứ 22',
};
const requested: SessionEvent = { type: 'ExtraReportRequested', data: { requestId: REQUEST, ...extra } };
const put: SessionEvent = { type: 'QuestionPut', data: { questionId: QUESTION, ...question } };

const two = { ...established, data: { ...establishment, supervisedAgencyIds: [DEPARTMENT, DISTRICT_ONE] } };
const expecting = amongAgencies(scenario(session, SESSION))
  .with(registeredDocument, REPORT, paper)
  .with(registeredDocument, CONCLUSION, paper)
  .given(two, announced)
  .by(actingFor(COUNCIL));

/** One session of two agencies in each state that more than one act is open in, the first of which reported. */
const lives = ({
  early = [],
  late = [],
}: Partial<Record<'early' | 'late', readonly SessionEvent[]>> = {}) => {
  const reported = expecting.given(reportReceived, ...early);
  const held = reported.given(on('2020-08-06', conducted));
  const concluded = held.given(concludedFormally, ...late);
  const publicly = concluded.given(published);
  return {
    Announced: expecting,
    ReportReceived: reported,
    Conducted: held,
    Drafted: held.given(drafted),
    ProvisionallyConcluded: held.given(concludedOrally),
    FormallyConcluded: concluded,
    Published: publicly,
    FollowUp: publicly.given(followUpBegun),
  } satisfies Partial<Record<SessionStatus, unknown>>;
};

type Lives = ReturnType<typeof lives>;
type History = Lives[keyof Lives];

const acts: readonly (readonly [
  act: keyof typeof sessionOpenFrom,
  histories: Lives,
  take: (history: History) => Promise<void>,
])[] = [
  [
    'ReceiveReport',
    lives(),
    (history) =>
      history
        .when(receiveReport, { agencyId: DISTRICT_ONE, documentId: REPORT })
        .then({ ...reportReceived, data: { agencyId: DISTRICT_ONE, documentId: REPORT } }),
  ],
  [
    'RequestExtraReport',
    lives(),
    (history) => history.when(requestExtraReport, extra).thenMatching({ type: 'ExtraReportRequested' }),
  ],
  [
    'ReceiveExtraReport',
    lives({ early: [requested] }),
    (history) =>
      history
        .when(receiveExtraReport, { requestId: REQUEST, documentId: REPORT })
        .thenMatching({ type: 'ExtraReportReceived' }),
  ],
  [
    'ConductSession',
    lives(),
    (history) => history.when(conductSession, conducted.data).thenMatching({ type: 'SessionConducted' }),
  ],
  [
    'ConcludeProvisionally',
    lives(),
    (history) => history.when(concludeProvisionally, concludedOrally.data).then(concludedOrally),
  ],
  [
    'SubmitMemberNote',
    lives(),
    (history) =>
      history
        .when(submitMemberNote, {
          member: { name: 'Nguyễn Thu An', title: 'Trưởng đoàn' },
          content: 'Cần đến cấp xã',
        })
        .thenMatching({ type: 'MemberNoteSubmitted' }),
  ],
  [
    'ConcludeFormally',
    lives(),
    (history) => history.when(concludeFormally, concludedFormally.data).then(concludedFormally),
  ],
  [
    'PutQuestion',
    lives(),
    (history) => history.when(putQuestion, question).thenMatching({ type: 'QuestionPut' }),
  ],
  [
    'AnswerQuestion',
    lives({ late: [put] }),
    (history) =>
      history
        .when(answerQuestion, { questionId: QUESTION, answer: 'Sẽ xong trong quý IV' })
        .thenMatching({ type: 'QuestionAnswered' }),
  ],
];

const isLived = (histories: Lives, state: SessionStatus): state is keyof Lives => state in histories;

describe('what may be done in several states of a session', () => {
  it.each(
    acts.flatMap(([act, histories, take]) =>
      sessionOpenFrom[act].flatMap((state) =>
        isLived(histories, state) ? [[act, state, histories[state], take] as const] : [],
      ),
    ),
  )('is done: %s while it is %s', (_, _state, history, take) => take(history.at('2020-08-20T02:00:00.000Z')));
});
