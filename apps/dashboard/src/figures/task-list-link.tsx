import type { TimelinessKind } from '@dondoc/api';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePrinted } from '../day/day.js';

/** What a list is narrowed by, as it stands in the address of the list. */
export interface ListFilter {
  /** Exactly these tasks. */
  readonly id?: readonly string[] | undefined;
  readonly issuerId?: string | undefined;
  readonly leadId?: string | undefined;
  readonly directiveId?: string | undefined;
  readonly clauseId?: string | undefined;
  readonly parentTaskId?: string | undefined;
  readonly recommendationId?: string | undefined;
  readonly timeliness?: readonly TimelinessKind[] | undefined;
  /** By the deadline as it was first set, whatever was granted later. */
  readonly originalTimeliness?: readonly TimelinessKind[] | undefined;
  readonly lifecycle?: readonly string[] | undefined;
  readonly level?: readonly string[] | undefined;
  readonly extensionPending?: boolean | undefined;
  readonly returned?: boolean | undefined;
  /** Calendar days by which open tasks are overdue, and that tasks in work have left. */
  readonly overdueFrom?: number | undefined;
  readonly overdueTo?: number | undefined;
  readonly leftFrom?: number | undefined;
  readonly leftTo?: number | undefined;
  /** Only what the figures count: no drafts, nothing withdrawn or superseded. */
  readonly counted?: boolean | undefined;
}

/** The address of the list that holds exactly what a number counts. */
export const listAddress = (filter: ListFilter, asOf: string | null): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === false) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (asOf !== null) query.set('asOf', asOf);
  return `/tasks?${query.toString()}`;
};

interface TaskListLinkProps {
  readonly filter: ListFilter;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number that opens the list behind it, on the same day. */
export function TaskListLink({ filter, label, className, children }: TaskListLinkProps) {
  const [address] = useSearchParams();
  const printed = usePrinted();
  return (
    <Link
      to={listAddress(filter, address.get('asOf'))}
      className={`figure ${className ?? ''}`}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {typeof children === 'number' ? printed.count(children) : children}
    </Link>
  );
}
