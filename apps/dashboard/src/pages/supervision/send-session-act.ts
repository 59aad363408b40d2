import {
  announceSession,
  answerQuestion,
  beginFollowUp,
  closeSession,
  concludeFormally,
  concludeProvisionally,
  conductSession,
  draftSupervisionConclusion,
  establishProgrammedSession,
  issueRecommendation,
  publishSupervisionConclusion,
  putQuestion,
  receiveExtraReport,
  receiveReport,
  requestExtraReport,
  submitMemberNote,
  type CitationBody,
  type CommandAnswer,
  type IssueRecommendation,
  type PersonBody,
  type SessionAct,
  type SessionDetail,
  type Signing,
} from '@dondoc/api';
import { given } from '../../acts/given.js';
import { occurred, type OccurredValues } from '../../acts/occurred-fields.js';
import { changing, making, type Sent } from '../../acts/sent.js';
import { namedPeople } from './people-field.js';

/** What a form of a session holds; texts may be empty. */
export interface SessionValues extends OccurredValues {
  readonly outline?: string;
  readonly scheduledOn?: string;
  readonly agencyId?: string;
  readonly documentId?: string;
  readonly attendance?: readonly Partial<PersonBody>[];
  readonly findings?: string;
  readonly acknowledgedResults?: string;
  readonly endorsedDirection?: string;
  readonly content?: string;
  readonly reference?: string;
  readonly addresseeIds?: readonly string[];
  readonly concerns?: readonly CitationBody[];
  readonly levels?: IssueRecommendation['levels'];
  readonly requestId?: string;
  readonly memberName?: string;
  readonly place?: string;
  readonly unpublishedReason?: string;
  readonly sitting?: string;
  readonly recommendationId?: string;
  readonly questionId?: string;
  readonly followsRecommendationId?: string;
  readonly reason?: string;
  readonly signing?: Signing;
}

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Gives the command to the server. @throws ApiFault */
export const sendSessionAct = async (
  act: SessionAct,
  session: Pick<SessionDetail, 'id' | 'members'>,
  sent: Sent,
  values: SessionValues,
): Promise<CommandAnswer> => {
  const { outline = '', scheduledOn = '', agencyId = '', documentId = '', content = '' } = values;
  const always = { ...occurred(values), ...given({ signing: values.signing }) };
  const sessionId = session.id;
  const to = () => ({ path: { id: sessionId }, headers: changing(sent), throwOnError: true as const });
  switch (act) {
    case 'AnnounceSession':
      return (await announceSession({ ...to(), body: { ...always, outline, scheduledOn } })).data;
    case 'ReceiveReport':
      return (await receiveReport({ ...to(), body: { ...always, agencyId, documentId } })).data;
    case 'ConductSession': {
      const { acknowledgedResults, endorsedDirection } = values;
      const sheet = { attendance: namedPeople(values.attendance), findings: linesOf(values.findings) };
      const more = given({ acknowledgedResults, endorsedDirection });
      return (await conductSession({ ...to(), body: { ...always, ...sheet, ...more } })).data;
    }
    case 'ConcludeProvisionally':
      return (await concludeProvisionally({ ...to(), body: { ...always, content } })).data;
    case 'ConcludeFormally':
      return (await concludeFormally({ ...to(), body: { ...always, documentId, ...given({ content }) } }))
        .data;
    case 'EstablishProgrammedSession': {
      const members = namedPeople(values.attendance);
      const body = { ...always, decisionDocumentId: documentId, members, ...given({ outline }) };
      return (await establishProgrammedSession({ ...to(), body })).data;
    }
    case 'RequestExtraReport':
      return (await requestExtraReport({ ...to(), body: { ...always, agencyId, content } })).data;
    case 'ReceiveExtraReport': {
      const { requestId = '' } = values;
      return (await receiveExtraReport({ ...to(), body: { ...always, requestId, documentId } })).data;
    }
    case 'SubmitMemberNote': {
      const { memberName = '' } = values;
      const member = session.members.find(({ name }) => name === memberName) ?? {
        name: memberName,
        title: '',
      };
      return (await submitMemberNote({ ...to(), body: { ...always, member, content } })).data;
    }
    case 'DraftSupervisionConclusion':
      return (await draftSupervisionConclusion({ ...to(), body: { ...always, content } })).data;
    case 'PublishSupervisionConclusion': {
      const { place = '' } = values;
      return (await publishSupervisionConclusion({ ...to(), body: { ...always, place } })).data;
    }
    case 'BeginFollowUp': {
      const { unpublishedReason } = values;
      return (await beginFollowUp({ ...to(), body: { ...always, ...given({ unpublishedReason }) } })).data;
    }
    case 'PutQuestion': {
      const { sitting = '', recommendationId } = values;
      const body = { ...always, content, agencyId, sitting, ...given({ recommendationId }) };
      return (await putQuestion({ ...to(), body })).data;
    }
    case 'AnswerQuestion': {
      const { questionId = '' } = values;
      return (await answerQuestion({ ...to(), body: { ...always, questionId, answer: content } })).data;
    }
    case 'CloseSession': {
      const { reason } = values;
      return (await closeSession({ ...to(), body: { ...always, ...given({ reason }) } })).data;
    }
    case 'IssueRecommendation': {
      const { reference = '', addresseeIds = [], concerns = [], levels = [] } = values;
      const { followsRecommendationId } = values;
      const what = { sessionId, reference, content, addresseeIds: [...addresseeIds] };
      const follows = given({ followsRecommendationId });
      const body = { ...always, ...what, concerns: [...concerns], levels: [...levels], ...follows };
      return (await issueRecommendation({ headers: making(sent), body, throwOnError: true })).data;
    }
  }
};
