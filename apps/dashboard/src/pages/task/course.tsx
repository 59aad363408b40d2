import type { TaskDetail } from '@dondoc/api';
import { lazy, Suspense, type ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';

// few tasks were corrected, and the names of all fields are long
const FieldName = lazy(() => import('../../words/field-name.js'));

/** What changed the course of the task: disputes, rests, reopenings, corrections, and where the time went. */
export function Course({ detail: { row, debts } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const lines: readonly (readonly [string, string, ReactNode])[] = [
    ...row.disputes.map(
      ({ eventId, disputedAt, reason }) =>
        [eventId, `${words.task.disputed}, ${printed.moment(disputedAt)}`, reason] as const,
    ),
    ...row.suspensions.map(
      ({ eventId, suspendedAt, endedAt, reason }) =>
        [
          eventId,
          `${words.task.suspended}, ${printed.moment(suspendedAt)}${endedAt ? `, ${words.task.resumed} ${printed.moment(endedAt)}` : ''}`,
          reason,
        ] as const,
    ),
    ...row.reopenings.map(
      ({ eventId, reopenedAt, completedOn, reason }) =>
        [
          eventId,
          `${words.task.reopened}, ${printed.moment(reopenedAt)}`,
          `${reason}${completedOn ? ` (${words.task.completedBefore} ${printed.day(completedOn)})` : ''}`,
        ] as const,
    ),
    ...row.corrections.map(
      ({ eventId, field, at, old, new: right, reason }) =>
        [
          `${eventId} ${field} ${at}`,
          `${words.task.corrected}, ${printed.moment(at)}`,
          <>
            <Suspense fallback="…">
              <FieldName field={field} />
            </Suspense>
            : {old} → {right} ({reason})
          </>,
        ] as const,
    ),
    ...(debts.office.total.workingDays > 0
      ? [['office', words.task.waitingTime, words.task.workingDays(debts.office.total.workingDays)] as const]
      : []),
    ...debts.inputs
      .filter(({ workingDays }) => workingDays > 0)
      .map(
        ({ coordinatorId, answerBy, workingDays }) =>
          [
            `${coordinatorId} ${answerBy}`,
            `${words.task.missingTime}, ${nameOf(coordinatorId)}`,
            words.task.workingDays(workingDays),
          ] as const,
      ),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="course">
      <h2 id="course">{words.task.course}</h2>
      <ul className="reports">
        {lines.map(([key, head, text]) => (
          <li key={key}>
            <strong>{head}</strong>: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
