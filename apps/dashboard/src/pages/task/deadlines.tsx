import type { DeadlineExplanation, TaskDetail } from '@dondoc/api';
import { explainTaskDeadlineOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useDay, usePrinted } from '../../day/day.js';
import { useSpeech } from '../../words/language.js';

function Why({ explanation }: { readonly explanation: DeadlineExplanation }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  return (
    <details className="note">
      <summary>{words.task.why}</summary>
      <p>{say(explanation)}</p>
      {explanation.skipped.length > 0 && (
        <>
          <p>{words.task.skipped}:</p>
          <ul>
            {explanation.skipped.map(({ day, why }) => (
              <li key={day}>
                {printed.weekday(day)}: {say(why)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {words.task.calendar}: {explanation.calendarVersion}
      </p>
    </details>
  );
}

/** The original deadline, the approved one and when the work came, each with why it is that day. */
export function Deadlines({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const { words } = useSpeech();
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
        {version && <Why explanation={version.explanation} />}
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
