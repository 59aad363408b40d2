import type { SessionDetail, SessionTerm } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { PaperName } from '../../papers/paper-name.js';
import { usePapers } from '../../papers/use-papers.js';
import { useWords } from '../../words/language.js';
import { Part } from './sheet-part.js';

function Terms({ terms }: { readonly terms: readonly SessionTerm[] }) {
  const words = useWords();
  const printed = usePrinted();
  return (
    <ul className="plain-list">
      {terms.map(({ what, requestId, dueOn, doneOn, daysOver, count }) => (
        <li key={requestId ?? what}>
          {words.supervision.terms[what]}
          {count && ` (${count.done}/${count.of})`}: {dueOn ? printed.day(dueOn) : words.supervision.notYet}
          {doneOn && `; ${words.supervision.doneOn(printed.day(doneOn))}`}
          {daysOver > 0 && <span className="tag late">{words.supervision.daysOver(daysOver)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What a session owes and what came after it: terms, notes, draft, publication, questions, and the sessions before and after it. */
export function SessionFollowUp({ session }: { readonly session: SessionDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { programme, extraReports, notes, draft, publication, questions, closing, terms } = session;
  const paperOf = usePapers([
    programme?.programmeDocumentId,
    draft?.documentId,
    ...extraReports.map(({ documentId }) => documentId),
  ]);
  const sessionLink = (id: string | undefined) =>
    id && <DayLink to={`/supervision/${id}`}>{words.supervision.session}</DayLink>;
  return (
    <Part
      id="follow-up"
      title={words.supervision.followUp}
      rows={[
        [
          words.supervision.programme,
          programme && (
            <>
              {programme.year}, <PaperName paper={paperOf(programme.programmeDocumentId)} />
            </>
          ),
        ],
        [words.supervision.earlier, sessionLink(session.resupervises?.sessionId)],
        [words.supervision.later, sessionLink(session.laterSessionId)],
        [words.supervision.termsOf, terms.length > 0 && <Terms terms={terms} />],
        ...extraReports.map(
          ({ agencyId, content, documentId }) =>
            [
              words.supervision.extraReport,
              <>
                {nameOf(agencyId)}: {content}{' '}
                {documentId ? <PaperName paper={paperOf(documentId)} /> : words.supervision.awaited}
              </>,
            ] as const,
        ),
        ...notes.map(({ member, content }) => [words.supervision.noteOf(member.name), content] as const),
        [words.supervision.draft, draft?.content],
        [
          words.supervision.publication,
          publication && `${publication.place}, ${printed.day(dayOf(publication.at))}`,
        ],
        [words.supervision.unpublished, session.unpublishedReason],
        ...questions.map(
          ({ content, agencyId, sitting, answer }) =>
            [
              `${words.supervision.question} (${sitting})`,
              <>
                {nameOf(agencyId)}: {content}
                <p className="note">{answer ?? words.supervision.notYet}</p>
              </>,
            ] as const,
        ),
        [words.supervision.closingReason, closing?.unsettled?.reason ?? closing?.reason],
      ]}
    />
  );
}
