import type { TaskDetail } from '@dondoc/api';
import { explainTaskDeadlineOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useDay, usePrinted } from '../../day/day.js';
import { DeadlineWhy } from '../../deadline/deadline-why.js';
import { useWords } from '../../words/language.js';

/** The original deadline, the approved one, the one asked for, each with why it is that day; and when the work came. */
export function Deadlines({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { asOf } = useDay();
  const { data } = useQuery(explainTaskDeadlineOptions({ path: { id: task.id }, query: asOf }));
  const versions = data?.versions ?? [];
  const original = versions[0];
  const approved = versions.find(({ version }) => version === task.deadlineVersion) ?? original;
  const pending = row.extensions.find(({ outcome }) => outcome === undefined);
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
            <DeadlineWhy version={version} />
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
        {task.internalDueOn && (
          <div>
            <dt>{words.task.internal}</dt>
            <dd>{printed.weekday(task.internalDueOn)}</dd>
          </div>
        )}
        {row.legalLimit && (
          <div>
            <dt>{words.task.legalLimit}</dt>
            <dd>
              {printed.weekday(row.legalLimit.lastOn)} <span className="note">{row.legalLimit.words}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.task.asked}</dt>
          <dd>
            {pending ? (
              <>
                {printed.weekday(pending.newDueOn)}{' '}
                <a href="#extensions" className="note">
                  {words.task.requestPending}
                </a>
              </>
            ) : (
              '–'
            )}
          </dd>
        </div>
        <div>
          <dt>{words.task.reported}</dt>
          <dd>{done ? printed.weekday(done) : '–'}</dd>
        </div>
      </dl>
    </section>
  );
}
