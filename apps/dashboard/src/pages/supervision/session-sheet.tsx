import type { PersonBody, SessionDetail } from '@dondoc/api';
import type { ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { PaperName } from '../../papers/paper-name.js';
import { usePapers } from '../../papers/use-papers.js';
import { daysOfSteps } from './stages.js';
import { useWords } from '../../words/language.js';

type Row = readonly [label: string, value: ReactNode];

function Part({
  id,
  title,
  rows,
}: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function People({ people }: { readonly people: readonly PersonBody[] }) {
  const { nameOf } = useAgencies();
  return (
    <ul className="plain-list">
      {people.map(({ name, title, agencyId }) => (
        <li key={`${name} ${title}`}>
          <strong>{name}</strong>, {title}
          {agencyId && <span className="note"> ({nameOf(agencyId)})</span>}
        </li>
      ))}
    </ul>
  );
}

/** The sheet of a session: who supervises whom on which decision, what was reported, said and concluded. */
export function SessionSheet({ session }: { readonly session: SessionDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { announcement, conducted, provisionalConclusion, formalConclusion, reports } = session;
  const paperOf = usePapers([
    session.decisionDocumentId,
    formalConclusion?.documentId,
    ...reports.map(({ documentId }) => documentId),
  ]);
  const heldOn = daysOfSteps(session).get('Conducted');
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
            <PaperName key="decision" paper={paperOf(session.decisionDocumentId)} />,
          ],
          [words.supervision.members, <People key="members" people={session.members} />],
          [words.supervision.scheduledOn, announcement && printed.weekday(announcement.scheduledOn)],
          [words.supervision.outline, announcement?.outline],
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
          [words.supervision.heldOn, heldOn ? printed.weekday(heldOn) : notYet],
          [
            words.supervision.attendance,
            conducted && <People key="attendance" people={conducted.attendance} />,
          ],
          [
            words.supervision.findings,
            conducted && conducted.findings.length > 0 && (
              <ul key="findings" className="plain-list">
                {conducted.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            ),
          ],
          [words.supervision.acknowledged, conducted?.acknowledgedResults],
          [words.supervision.endorsed, conducted?.endorsedDirection],
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
