import { SESSION_STATES, type SessionStatus } from '@dondoc/domain';
import { startOf, type OccurredAt } from '@dondoc/event-sourcing';
import type { Frame } from '../store/reader.js';
import type { SessionRow } from './session.row.js';

/** Lists and entries whose own day says whether they were there. */
const datedAsOf = (row: SessionRow, hadCome: (at: OccurredAt) => boolean): Partial<SessionRow> => ({
  extraReports: row.extraReports
    .filter(({ requestedAt }) => hadCome(requestedAt))
    .map(({ receivedAt, documentId, ...request }) =>
      receivedAt && hadCome(receivedAt)
        ? { ...request, receivedAt, ...(documentId && { documentId }) }
        : request,
    ),
  sittings: row.sittings.filter(({ at }) => hadCome(at)),
  notes: row.notes.filter(({ at }) => hadCome(at)),
  questions: row.questions
    .filter(({ putAt }) => hadCome(putAt))
    .map((question) => {
      if (question.answeredAt === undefined || hadCome(question.answeredAt)) return question;
      const { answeredAt: _, answer: _answer, documentId: _document, ...put } = question;
      return put;
    }),
  ...(row.draft && hadCome(row.draft.at) && { draft: row.draft }),
  ...(row.publication && hadCome(row.publication.at) && { publication: row.publication }),
});

/** The sheet as it was at the end of the day: nothing is on it that came later. */
export const sheetOf = (row: SessionRow, { end }: Frame): SessionRow => {
  const states = row.states.filter(({ from }) => from <= end);
  const { announcement, provisionalConclusion, formalConclusion, ...rest } = row;
  const { unpublishedReason, closing, laterSessionId, draft: _, publication: _publication, ...always } = rest;
  // of two steps at one moment the later one alone is kept
  const reached = SESSION_STATES.indexOf(states.at(-1)?.state ?? 'Programmed');
  const came = (state: SessionStatus) => SESSION_STATES.indexOf(state) <= reached;
  return {
    ...always,
    ...datedAsOf(row, (at) => startOf(at) <= end),
    states,
    members: came('Established') ? row.members : [],
    reports: came('ReportReceived') ? row.reports : [],
    ...(announcement && came('Announced') && { announcement }),
    ...(provisionalConclusion && came('ProvisionallyConcluded') && { provisionalConclusion }),
    ...(formalConclusion && came('FormallyConcluded') && { formalConclusion }),
    ...(unpublishedReason && came('FollowUp') && { unpublishedReason }),
    ...(closing && came('Closed') && { closing }),
    ...(laterSessionId && came('Closed') && { laterSessionId }),
  };
};
