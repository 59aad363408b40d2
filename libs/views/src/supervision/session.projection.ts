import { idOf, startOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import { SESSION_STATES, type SessionEvent, type SessionStatus } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import type { SessionRow } from './session.row.js';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

const change =
  <Type extends SessionEvent['type']>(
    state: SessionStatus,
    apply: (row: SessionRow, data: DataOf<Type>) => Partial<SessionRow>,
  ) =>
  (row: SessionRow | undefined, event: Projected<{ type: Type; data: DataOf<Type> }>): SessionRow => {
    if (!row) throw new Error('the session was never established');
    const from = startOf(event.meta.occurredAt);
    // a second report may come after the session was held: it takes the session back to no earlier state
    const came = SESSION_STATES.indexOf(row.states.at(-1)?.state ?? 'Established');
    const states = SESSION_STATES.indexOf(state) > came ? holdFrom(row.states, { from, state }) : row.states;
    return { ...row, ...apply(row, event.data), states, revision: event.revision };
  };

export const sessionProjection: Projection<SessionRow, SessionEvent> = {
  name: 'sessions',
  version: 1,
  on: {
    SessionEstablished: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      states: [{ from: startOf(meta.occurredAt), state: 'Established' }],
      reports: [],
      revision,
    }),
    SessionAnnounced: change<'SessionAnnounced'>('Announced', (_, announcement) => ({ announcement })),
    SupervisionReportReceived: change<'SupervisionReportReceived'>('ReportReceived', (row, report) => ({
      reports: [...row.reports, report],
    })),
    SessionConducted: change<'SessionConducted'>('Conducted', (_, conducted) => ({ conducted })),
    ProvisionalConclusionGiven: change<'ProvisionalConclusionGiven'>(
      'ProvisionallyConcluded',
      (_, { content }) => ({ provisionalConclusion: content }),
    ),
    FormalConclusionIssued: change<'FormalConclusionIssued'>('FormallyConcluded', (_, formalConclusion) => ({
      formalConclusion,
    })),
  },
};
