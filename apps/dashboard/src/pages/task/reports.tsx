import type { Submission, TaskDetail } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';
import { EvidenceList } from '../../evidence/evidence-list.js';
import { ProgressReport } from './progress-report.js';

function Submitted({ submission }: { readonly submission: Submission }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const {
    submittedAt,
    result,
    evidence,
    outcome,
    answeredAt,
    returnReason,
    rating,
    unsettledChildren,
    missingInputs,
  } = submission;
  return (
    <li>
      <p>
        <strong>{printed.moment(submittedAt)}</strong>: {result}
      </p>
      <EvidenceList evidence={evidence} />
      {unsettledChildren && (
        <p className="note">
          {words.act.unsettled}: {unsettledChildren.reason}
        </p>
      )}
      {missingInputs && (
        <p className="note">
          {words.task.missingInputs}:{' '}
          {missingInputs.map(({ coordinatorId }) => nameOf(coordinatorId)).join(', ')}
        </p>
      )}
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
            {row.progress.toReversed().map((report) => (
              <ProgressReport key={report.at} report={report} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
