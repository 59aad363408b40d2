import { idOf, startOf, type OccurredAt, type Projected, type Projection } from '@dondoc/event-sourcing';
import { SESSION_STATES, type SessionEvent, type SessionStatus } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import type { SessionRow } from './session.row.js';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

const rankOf = (state: SessionStatus | undefined) => SESSION_STATES.indexOf(state ?? 'Programmed');

const change =
  <Type extends SessionEvent['type']>(
    state: SessionStatus | undefined,
    apply: (row: SessionRow, data: DataOf<Type>, at: OccurredAt) => Partial<SessionRow>,
  ) =>
  (row: SessionRow | undefined, event: Projected<{ type: Type; data: DataOf<Type> }>): SessionRow => {
    if (!row) throw new Error('the session was never established');
    const from = startOf(event.meta.occurredAt);
    // a second report may come after the session was held: it takes the session back to no earlier state
    const isFurther = state !== undefined && rankOf(state) > rankOf(row.states.at(-1)?.state);
    const states = isFurther ? holdFrom(row.states, { from, state }) : row.states;
    return { ...row, ...apply(row, event.data, event.meta.occurredAt), states, revision: event.revision };
  };

const begun = (
  { stream, meta, revision }: Projected<SessionEvent>,
  state: SessionStatus,
): Pick<
  SessionRow,
  'id' | 'states' | 'reports' | 'extraReports' | 'sittings' | 'notes' | 'questions' | 'revision'
> => ({
  id: idOf(stream),
  states: [{ from: startOf(meta.occurredAt), state }],
  reports: [],
  extraReports: [],
  sittings: [],
  notes: [],
  questions: [],
  revision,
});

/** What a later event adds to one entry of a list. */
const amended = <Entry>(
  entries: readonly Entry[],
  isMeant: (entry: Entry) => boolean,
  more: Partial<Entry>,
): readonly Entry[] => entries.map((entry) => (isMeant(entry) ? { ...entry, ...more } : entry));

export const sessionProjection: Projection<SessionRow, SessionEvent> = {
  name: 'sessions',
  version: 2,
  on: {
    SessionProgrammed: (_, event) => {
      const { programmeDocumentId, year, planned, ...data } = event.data;
      const programme = { programmeDocumentId, year, ...(planned && { planned }) };
      return { ...data, ...begun(event, 'Programmed'), programme, members: [] };
    },
    SessionEstablished: (row, event) => {
      if (!row) return { ...event.data, ...begun(event, 'Established') };
      const established = change<'SessionEstablished'>('Established', (_, data) => data);
      return established(row, event);
    },
    SessionAnnounced: change<'SessionAnnounced'>('Announced', (_, announcement) => ({ announcement })),
    SupervisionReportReceived: change<'SupervisionReportReceived'>('ReportReceived', (row, report) => ({
      reports: [...row.reports, report],
    })),
    ExtraReportRequested: change<'ExtraReportRequested'>(undefined, (row, request, requestedAt) => ({
      extraReports: [...row.extraReports, { ...request, requestedAt }],
    })),
    ExtraReportReceived: change<'ExtraReportReceived'>(undefined, (row, report, receivedAt) => {
      const { requestId, documentId } = report;
      const isMeant = (each: { readonly requestId: string }) => each.requestId === requestId;
      return { extraReports: amended(row.extraReports, isMeant, { receivedAt, documentId }) };
    }),
    SessionConducted: change<'SessionConducted'>('Conducted', (row, sitting, at) => ({
      sittings: [...row.sittings, { at, ...sitting }],
    })),
    MemberNoteSubmitted: change<'MemberNoteSubmitted'>(undefined, (row, note, at) => ({
      notes: [...row.notes, { at, ...note }],
    })),
    SupervisionConclusionDrafted: change<'SupervisionConclusionDrafted'>('Drafted', (_, draft, at) => ({
      draft: { at, ...draft },
    })),
    ProvisionalConclusionGiven: change<'ProvisionalConclusionGiven'>(
      'ProvisionallyConcluded',
      (_, { content }) => ({ provisionalConclusion: content }),
    ),
    FormalConclusionIssued: change<'FormalConclusionIssued'>('FormallyConcluded', (_, formalConclusion) => ({
      formalConclusion,
    })),
    SupervisionConclusionPublished: change<'SupervisionConclusionPublished'>(
      'Published',
      (_, { place }, at) => ({ publication: { at, place } }),
    ),
    SessionRecommendationRecorded: change<'SessionRecommendationRecorded'>(undefined, () => ({})),
    SessionFollowUpBegun: change<'SessionFollowUpBegun'>('FollowUp', (_, { unpublishedReason }) => ({
      ...(unpublishedReason && { unpublishedReason }),
    })),
    QuestionPut: change<'QuestionPut'>(undefined, (row, question, putAt) => ({
      questions: [...row.questions, { ...question, putAt }],
    })),
    QuestionAnswered: change<'QuestionAnswered'>(undefined, (row, data, answeredAt) => {
      const { questionId, ...answer } = data;
      const isMeant = (each: { readonly questionId: string }) => each.questionId === questionId;
      return { questions: amended(row.questions, isMeant, { ...answer, answeredAt }) };
    }),
    SessionClosed: change<'SessionClosed'>('Closed', (_, closing) => ({ closing })),
    SessionReSupervised: (row, event) => {
      const isClosed = row?.states.at(-1)?.state === 'Closed';
      const linked = change<'SessionReSupervised'>(isClosed ? undefined : 'ReSupervised', (_, data) => data);
      return linked(row, event);
    },
  },
};
