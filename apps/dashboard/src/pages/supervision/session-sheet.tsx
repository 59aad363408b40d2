import type { SessionDetail } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { PaperName } from '../../papers/paper-name.js';
import { usePapers } from '../../papers/use-papers.js';
import { useWords } from '../../words/language.js';
import { People, Part, type Row } from './sheet-part.js';

/** The sheet of a session: who supervises whom on which decision, what was reported, said and concluded. */
export function SessionSheet({ session }: { readonly session: SessionDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { announcement, sittings, provisionalConclusion, formalConclusion, reports } = session;
  const paperOf = usePapers([
    session.decisionDocumentId,
    formalConclusion?.documentId,
    ...reports.map(({ documentId }) => documentId),
  ]);
  const reportOf = (agencyId: string) => reports.find((report) => report.agencyId === agencyId)?.documentId;
  const notYet = <span className="note">{words.supervision.notYet}</span>;
  return (
    <div className="side-by-side">
      <Part
        id="sheet"
        title={words.supervision.sheet}
        rows={[
          [words.supervision.body, nameOf(session.supervisingBodyId)],
          [words.supervision.supervised, session.supervisedAgencyIds.map(nameOf).join(', ')],
          [words.supervision.theme, session.theme],
          [
            words.supervision.decision,
            session.decisionDocumentId && (
              <PaperName key="decision" paper={paperOf(session.decisionDocumentId)} />
            ),
          ],
          [
            words.supervision.members,
            session.members.length > 0 && <People key="members" people={session.members} />,
          ],
          [words.supervision.scheduledOn, announcement && printed.weekday(announcement.scheduledOn)],
          [words.supervision.outline, announcement?.outline ?? session.outline],
          [
            words.supervision.reports,
            <ul key="reports" className="plain-list">
              {session.supervisedAgencyIds.map((agencyId) => {
                const documentId = reportOf(agencyId);
                return (
                  <li key={agencyId}>
                    {nameOf(agencyId)}:{' '}
                    {documentId ? (
                      <PaperName paper={paperOf(documentId)} />
                    ) : (
                      <span className="note">{words.supervision.awaited}</span>
                    )}
                  </li>
                );
              })}
            </ul>,
          ],
        ]}
      />
      <Part
        id="meeting"
        title={words.supervision.meeting}
        rows={[
          ...(sittings.length === 0 ? ([[words.supervision.heldOn, notYet]] as const) : []),
          ...sittings.flatMap((sitting): readonly Row[] => [
            [words.supervision.heldOn, printed.weekday(dayOf(sitting.at))],
            [words.supervision.place, sitting.place],
            [words.supervision.heldWith, sitting.agencyIds?.map(nameOf).join(', ')],
            [words.supervision.attendance, <People key="attendance" people={sitting.attendance} />],
            [
              words.supervision.findings,
              sitting.findings.length > 0 && (
                <ul key="findings" className="plain-list">
                  {sitting.findings.map((finding) => (
                    <li key={finding}>{finding}</li>
                  ))}
                </ul>
              ),
            ],
            [words.supervision.acknowledged, sitting.acknowledgedResults],
            [words.supervision.endorsed, sitting.endorsedDirection],
          ]),
          [words.supervision.oral, provisionalConclusion ?? notYet],
          [
            words.supervision.formal,
            formalConclusion ? (
              <>
                <PaperName paper={paperOf(formalConclusion.documentId)} />
                {formalConclusion.content && <p>{formalConclusion.content}</p>}
              </>
            ) : (
              notYet
            ),
          ],
        ]}
      />
    </div>
  );
}
