import type { CalendarDay, OccurredAt } from '@dondoc/event-sourcing';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import type { CorrectableRecord } from './correctable.js';
import type { Assignment, TaskEvent } from './task.events.js';

/** One version of a deadline: the first is the original for ever, the last is the approved one. */
export interface DeadlineVersion {
  readonly version: number;
  readonly deadline: ResolvedDeadline;
}

export interface PendingExtension {
  readonly newDueOn: CalendarDay;
  readonly requestedAt: OccurredAt;
}

export interface Submission {
  readonly submittedAt: OccurredAt;
  readonly evidenceCount: number;
  readonly outcome: 'awaiting' | 'returned' | 'accepted';
}

export interface Child {
  readonly childId: string;
  readonly leadId: string;
}

/** The lead asks that another agency get the task. */
export interface Dispute {
  readonly disputedAt: OccurredAt;
  readonly proposedAgencyId: string | undefined;
}

/** The work stands still. `stoppedFrom`: the day from which a stopped clock has stood; absent for a clock that runs. */
export interface Suspension {
  readonly suspendedAt: OccurredAt;
  readonly stoppedFrom: CalendarDay | undefined;
}

/** What the lead asked of a coordinating agency. Silence leaves it unanswered, and is no consent. */
export interface AskedInput {
  readonly coordinatorId: string;
  readonly answerBy: CalendarDay;
  readonly outcome: 'awaited' | 'submitted' | 'refused';
}

/** A task, nhiệm vụ được giao. */
export interface Task {
  readonly lifecycle: Lifecycle;
  /** As it was drafted, with the lead and the coordinating agencies of now and what was corrected since. */
  readonly assignment: Assignment;
  /** When the present lead was given it; absent while it is a draft. */
  readonly assignedAt: OccurredAt | undefined;
  /** When the present lead received it. */
  readonly receivedAt: OccurredAt | undefined;
  /** Empty while it is a draft, and while the deadline counts from what has not happened. */
  readonly deadlines: readonly DeadlineVersion[];
  readonly pendingExtension: PendingExtension | undefined;
  /** Extensions granted since it was assigned or last reopened. */
  readonly extensionsGranted: number;
  readonly dispute: Dispute | undefined;
  /** The issuer has kept the present lead once: it is not asked again. */
  readonly upheld: boolean;
  readonly suspension: Suspension | undefined;
  /** When the work last went on: resumed, returned or reopened. */
  readonly workSince: OccurredAt | undefined;
  readonly inputs: readonly AskedInput[];
  /** The last day of the periods on which the lead has reported. */
  readonly reportedTo: CalendarDay | undefined;
  readonly officerId: string | undefined;
  readonly internalDueOn: CalendarDay | undefined;
  readonly submissions: readonly Submission[];
  /** What the lead delegated; tasks that the issuer placed under this one are not its lead's to settle. */
  readonly children: readonly Child[];
  /** Undefined again once it is reopened: then it is the last of the earlier completions. */
  readonly completedOn: CalendarDay | undefined;
  readonly earlierCompletions: readonly CalendarDay[];
  readonly successorTaskId: string | undefined;
  /** What of its history may be put right, with what it says now. */
  readonly records: readonly CorrectableRecord[];
  /** What was proposed because an agency ended, and is not carried out yet. */
  readonly handOverProposals: readonly Extract<TaskEvent, { type: 'HandOverProposed' }>['data'][];
}
