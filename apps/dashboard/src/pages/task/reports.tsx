import type { Submission, TaskDetail } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';

function Submitted({ submission }: { readonly submission: Submission }) {
  const words = useWords();
  const printed = usePrinted();
  const { submittedAt, result, evidence, outcome, answeredAt, returnReason, rating } = submission;
  return (
    <li>
      <p>
        <strong>{printed.moment(submittedAt)}</strong>: {result}
      </p>
      <ul>
        {evidence.map(({ sha256, title, documentNumber, documentOn, citation }) => (
          <li key={sha256}>
            {[documentNumber ?? citation, documentOn && printed.day(documentOn), title]
              .filter(Boolean)
              .join(', ')}{' '}
            <code title={sha256}>{sha256.slice(0, 12)}…</code>
          </li>
        ))}
      </ul>
      <p className="note">
        {outcome === undefined
          ? words.task.waiting
          : outcome === 'accepted'
            ? `${words.task.accepted}${rating ? `: ${rating}` : ''}`
            : `${words.task.returnedBecause}: ${returnReason ?? ''}`}
        {answeredAt && ` (${printed.moment(answeredAt)})`}
      </p>
    </li>
  );
}

/** What the lead has reported, and the documents that prove it. */
export function Reports({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const printed = usePrinted();
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.task.documents}</h2>
      {row.submissions.length > 0 && (
        <>
          <h3>{words.task.submissions}</h3>
          <ol className="reports">
            {row.submissions.toReversed().map((submission) => (
              <Submitted key={submission.submittedAt} submission={submission} />
            ))}
          </ol>
        </>
      )}
      {task.reports === 0 ? (
        <p className="note">{words.task.noReports}</p>
      ) : (
        <>
          <h3>{words.task.reports(task.reports)}</h3>
          <ol className="reports">
            {row.progress.toReversed().map(({ at, result, difficulties }) => (
              <li key={at}>
                <strong>{printed.moment(at)}</strong>: {result}
                {difficulties && <p className="note">{words.task.difficulties(difficulties)}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
