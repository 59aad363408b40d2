import type { TaskDetail } from '@dondoc/api';
import { explainTaskDeadlineOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useDay, usePrinted } from '../../day/day.js';
import { DeadlineWhy } from '../../deadline/deadline-why.js';
import { useWords } from '../../words/language.js';

/** The original deadline, the approved one and when the work came, each with why it is that day. */
export function Deadlines({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { asOf } = useDay();
  const { data } = useQuery(explainTaskDeadlineOptions({ path: { id: task.id }, query: asOf }));
  const versions = data?.versions ?? [];
  const original = versions[0];
  const approved = versions.find(({ version }) => version === task.deadlineVersion) ?? original;
  const done = task.completedOn ?? task.submittedOn;
  const deadline = (label: string, day: string | undefined, version: typeof original) => (
    <div>
      <dt>{label}</dt>
      <dd>
        {day
          ? printed.weekday(day)
          : version?.reviewOn
            ? `${words.task.review} ${printed.day(version.reviewOn)}`
            : '–'}
        {version && (
          <details className="note">
            <summary>{words.task.why}</summary>
            <DeadlineWhy explanation={version.explanation} />
          </details>
        )}
      </dd>
    </div>
  );
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{words.task.deadlines}</h2>
      <dl className="facts">
        {deadline(words.task.original, task.originalDueOn, original)}
        {deadline(words.task.approved, task.dueOn, approved)}
        <div>
          <dt>{words.task.reported}</dt>
          <dd>{done ? printed.weekday(done) : '–'}</dd>
        </div>
        {row.extensions.map((request) => (
          <div key={request.requestedAt}>
            <dt>{words.task.request}</dt>
            <dd>
              {words.task.requestTo(printed.day(request.newDueOn))}, {printed.moment(request.requestedAt)}
              {request.late && ` (${words.task.requestLate})`}:{' '}
              <strong>
                {request.outcome === 'approved'
                  ? words.task.requestApproved
                  : request.outcome === 'rejected'
                    ? words.task.requestRejected
                    : words.task.requestPending}
              </strong>
              <p className="note">
                {request.document.words}. {request.reason}
              </p>
              {request.rejectionReason && <p className="note">{request.rejectionReason}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
