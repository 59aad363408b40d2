import type { TaskDetail } from '@dondoc/api';
import type { ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';
import { ParentLink } from './parent-link.js';

/** Product, lead, coordinators, issuer and where the task comes from. */
export function Facts({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const { expectedProduct, directiveNumber, clauseLabel } = task;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      words.task.product,
      'none' in expectedProduct
        ? words.tasks.noProduct
        : `${expectedProduct.kind} ${words.task.to} ${expectedProduct.addressedTo}`,
    ],
    [words.task.lead, nameOf(task.leadId)],
    [words.task.coordinators, task.coordinatorIds.map(nameOf).join(', ')],
    [words.task.issuer, nameOf(task.issuerId)],
    [
      words.task.source,
      task.directiveId && (
        <DayLink to={`/directives/${task.directiveId}`}>
          {[directiveNumber, clauseLabel].filter(Boolean).join(', ')}
        </DayLink>
      ),
    ],
    [words.tasks.date, task.issuedOn && printed.day(task.issuedOn)],
    [words.task.receivedAt, row.receivedAt && printed.moment(row.receivedAt)],
    [words.task.parent, task.parentTaskId && <ParentLink id={task.parentTaskId} />],
    [words.task.lateReason, row.lateReason],
    [words.task.withdrawn, row.withdrawalReason],
    [
      words.task.successor,
      task.successorTaskId && (
        <DayLink to={`/tasks/${task.successorTaskId}`}>{words.decisions.openTask}</DayLink>
      ),
    ],
    [words.task.dossier, row.dossierCode],
    [words.task.restricted, task.visibility.restricted && task.visibility.agencyIds.map(nameOf).join(', ')],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.task.facts}</h2>
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
