import {
  announceSession,
  concludeFormally,
  concludeProvisionally,
  conductSession,
  issueRecommendation,
  receiveReport,
  type CitationBody,
  type CommandAnswer,
  type IssueRecommendation,
  type PersonBody,
  type SessionAct,
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
  sessionId: string,
  sent: Sent,
  values: SessionValues,
): Promise<CommandAnswer> => {
  const { outline = '', scheduledOn = '', agencyId = '', documentId = '', content = '' } = values;
  const always = { ...occurred(values), ...given({ signing: values.signing }) };
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
    case 'IssueRecommendation': {
      const { reference = '', addresseeIds = [], concerns = [], levels = [] } = values;
      const what = { sessionId, reference, content, addresseeIds: [...addresseeIds] };
      const body = { ...always, ...what, concerns: [...concerns], levels: [...levels] };
      return (await issueRecommendation({ headers: making(sent), body, throwOnError: true })).data;
    }
  }
};
