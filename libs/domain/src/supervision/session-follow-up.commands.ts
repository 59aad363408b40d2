import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { AnswerQuestion } from './commands/answer-question.js';
import { BeginFollowUp } from './commands/begin-follow-up.js';
import { CloseSession } from './commands/close-session.js';
import { PublishSupervisionConclusion } from './commands/publish-supervision-conclusion.js';
import { PutQuestion } from './commands/put-question.js';
import { RecordReSupervision } from './commands/record-re-supervision.js';
import { RecordSessionRecommendation } from './commands/record-session-recommendation.js';
import { answerQuestion } from './decisions/answer-question.js';
import { beginFollowUp } from './decisions/begin-follow-up.js';
import { closeSession } from './decisions/close-session.js';
import { publishSupervisionConclusion } from './decisions/publish-supervision-conclusion.js';
import { putQuestion } from './decisions/put-question.js';
import { recordReSupervision } from './decisions/record-re-supervision.js';
import { recordSessionRecommendation } from './decisions/record-session-recommendation.js';
import { sessionActLabels as labels } from './labels.js';
import { session } from './session.state.js';

const collection = 'supervision-sessions';

/** What is done in a session once it is concluded; what the engine alone links is among it. */
export const sessionFollowUpCommands: readonly Command[] = [
  command({
    name: 'PublishSupervisionConclusion',
    summary: labels.PublishSupervisionConclusion,
    aggregate: session,
    body: PublishSupervisionConclusion,
    route: { collection, act: 'publish' },
    authority: 'none',
    decision: publishSupervisionConclusion,
    example: { place: 'Trang thông tin của HĐND Thành phố' },
  }),
  command({
    name: 'RecordSessionRecommendation',
    summary: { vi: 'Ghi nhận kiến nghị của cuộc giám sát', en: 'Record a recommendation of the session' },
    aggregate: session,
    body: RecordSessionRecommendation,
    route: { collection, act: 'record-recommendation' },
    authority: 'none',
    decision: recordSessionRecommendation,
    example: { recommendationId: EXAMPLE.recommendation },
  }),
  command({
    name: 'BeginFollowUp',
    summary: labels.BeginFollowUp,
    aggregate: session,
    body: BeginFollowUp,
    route: { collection, act: 'begin-follow-up' },
    authority: 'none',
    decision: beginFollowUp,
    example: { unpublishedReason: 'Thuộc phạm vi bí mật nhà nước' },
  }),
  command({
    name: 'PutQuestion',
    summary: labels.PutQuestion,
    aggregate: session,
    body: PutQuestion,
    route: { collection, act: 'put-question' },
    authority: 'none',
    decision: putQuestion,
    example: {
      content: 'Vì sao kiểm tra chưa đến cấp xã?',
      agencyId: EXAMPLE.department,
      respondent: { name: 'Lê Quốc Bình', title: 'Giám đốc', agencyId: EXAMPLE.department },
      sitting: 'Kỳ họp thứ 22',
      recommendationId: EXAMPLE.recommendation,
    },
  }),
  command({
    name: 'AnswerQuestion',
    summary: labels.AnswerQuestion,
    aggregate: session,
    body: AnswerQuestion,
    route: { collection, act: 'answer-question' },
    authority: 'none',
    decision: answerQuestion,
    example: { questionId: EXAMPLE.question, answer: 'Sẽ kiểm tra xong trong quý IV' },
  }),
  command({
    name: 'CloseSession',
    summary: labels.CloseSession,
    aggregate: session,
    body: CloseSession,
    route: { collection, act: 'close' },
    authority: 'optional',
    decision: closeSession,
    example: { reason: 'Các kiến nghị đã được thực hiện' },
  }),
  command({
    name: 'RecordReSupervision',
    summary: { vi: 'Ghi nhận cuộc tái giám sát', en: 'Record that the matter is supervised again' },
    aggregate: session,
    body: RecordReSupervision,
    route: { collection, act: 'record-re-supervision' },
    authority: 'none',
    decision: recordReSupervision,
    example: { laterSessionId: EXAMPLE.session },
  }),
];
