import type { TaskDetail } from '@dondoc/api';
import { lazy, Suspense, type ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';
import { DisputeText, HandOverText, SupersessionText } from './course-parts.js';

// few tasks were corrected, and the names of all fields are long
const FieldName = lazy(() => import('../../words/field-name.js'));

/** What changed the course of the task: disputes, hand-overs, rests, reopenings, corrections, what took its place, and where the time went. */
export function Course({ detail: { row, debts } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const lines: readonly (readonly [string, string, ReactNode])[] = [
    ...row.disputes.map(
      (dispute) =>
        [
          dispute.eventId,
          `${words.task.disputed}, ${printed.moment(dispute.disputedAt)}`,
          <DisputeText dispute={dispute} />,
        ] as const,
    ),
    ...(row.handOvers ?? []).map(
      (handOver) =>
        [
          `${handOver.at} ${handOver.party} ${handOver.fromAgencyId}`,
          `${words.task.handedOver}, ${printed.moment(handOver.at)}`,
          <HandOverText of={handOver} />,
        ] as const,
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
    ...(row.supersession
      ? [['supersession', words.task.superseded, <SupersessionText of={row.supersession} />] as const]
      : []),
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
