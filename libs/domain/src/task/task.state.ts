import type { Aggregate, CalendarDay, OccurredAt, Recorded } from '@dondoc/event-sourcing';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { handedOver, stillProposed } from './handing-over.js';
import { taskEvents, type Assignment, type TaskEvent } from './task.events.js';

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

/** A task, nhiệm vụ được giao. */
export interface Task {
  readonly lifecycle: Lifecycle;
  readonly assignment: Assignment;
  /** Absent while it is a draft. */
  readonly assignedAt: OccurredAt | undefined;
  /** Empty while it is a draft, and while the deadline counts from what has not happened. */
  readonly deadlines: readonly DeadlineVersion[];
  readonly pendingExtension: PendingExtension | undefined;
  readonly submissions: readonly Submission[];
  /** What the lead delegated; tasks that the issuer placed under this one are not its lead's to settle. */
  readonly children: readonly Child[];
  readonly completedOn: CalendarDay | undefined;
  /** What was proposed because an agency ended, and is not carried out yet. */
  readonly handOverProposals: readonly Extract<TaskEvent, { type: 'HandOverProposed' }>['data'][];
}

const drafted = (assignment: Assignment): Task => ({
  lifecycle: 'Draft',
  assignment,
  assignedAt: undefined,
  deadlines: [],
  pendingExtension: undefined,
  submissions: [],
  children: [],
  completedOn: undefined,
  handOverProposals: [],
});

const withDeadline = (task: Task, version: number, deadline: ResolvedDeadline | undefined) =>
  deadline ? [...task.deadlines, { version, deadline }] : task.deadlines;

const judged = (task: Task, outcome: 'returned' | 'accepted'): readonly Submission[] =>
  task.submissions.map((submission) =>
    submission.outcome === 'awaiting' ? { ...submission, outcome } : submission,
  );

const evolveTask = (task: Task, event: Exclude<Recorded<TaskEvent>, { type: 'TaskDrafted' }>): Task => {
  const { occurredAt } = event.meta;
  switch (event.type) {
    case 'TaskAssigned': {
      const { deadline, deadlineVersion } = event.data;
      const deadlines = withDeadline(task, deadlineVersion, deadline);
      return { ...task, lifecycle: 'Assigned', assignedAt: occurredAt, deadlines };
    }
    case 'TaskAcknowledged': {
      const { deadline, deadlineVersion = 1 } = event.data;
      return { ...task, lifecycle: 'Acknowledged', deadlines: withDeadline(task, deadlineVersion, deadline) };
    }
    case 'WorkStarted':
    case 'ProgressReported':
      return { ...task, lifecycle: 'InProgress' };
    case 'SubtaskDelegated': {
      const { childId, leadId } = event.data;
      return { ...task, children: [...task.children, { childId, leadId }] };
    }
    case 'ExtensionRequested':
      return { ...task, pendingExtension: { newDueOn: event.data.newDueOn, requestedAt: occurredAt } };
    case 'ExtensionApproved': {
      const { deadlineVersion, deadline } = event.data;
      return {
        ...task,
        deadlines: withDeadline(task, deadlineVersion, deadline),
        pendingExtension: undefined,
      };
    }
    case 'DeadlineAdjusted': {
      const { deadlineVersion, deadline } = event.data;
      return { ...task, deadlines: withDeadline(task, deadlineVersion, deadline) };
    }
    case 'ExtensionRejected':
      return { ...task, pendingExtension: undefined };
    case 'CompletionSubmitted': {
      const evidenceCount = event.data.evidence.length;
      const submission: Submission = { submittedAt: occurredAt, evidenceCount, outcome: 'awaiting' };
      return { ...task, lifecycle: 'AwaitingAcceptance', submissions: [...task.submissions, submission] };
    }
    case 'CompletionReturned':
      return { ...task, lifecycle: 'InProgress', submissions: judged(task, 'returned') };
    case 'CompletionAccepted': {
      const { completedOn } = event.data;
      const submissions = judged(task, 'accepted');
      return { ...task, lifecycle: 'Completed', submissions, completedOn, pendingExtension: undefined };
    }
    case 'TaskWithdrawn':
      return { ...task, lifecycle: 'Withdrawn', pendingExtension: undefined };
    case 'HandOverProposed':
      return { ...task, handOverProposals: [...task.handOverProposals, event.data] };
    case 'TaskHandedOver':
      return {
        ...task,
        assignment: { ...task.assignment, ...handedOver(task.assignment, event.data) },
        handOverProposals: stillProposed(task.handOverProposals, event.data),
      };
    default:
      return event satisfies never;
  }
};

/** The task's own stream; undefined before its first event. */
export const task: Aggregate<Task | undefined, TaskEvent> = {
  category: 'task',
  events: taskEvents,
  initial: undefined,
  // every history begins with TaskDrafted: a later event without it would be a hole in the stream, which no store leaves
  evolve: (state, event) =>
    event.type === 'TaskDrafted' ? drafted(event.data) : state && evolveTask(state, event),
};

/** The deadline as it was first set, undefined while it counts from what has not happened; it never changes. */
export const originalDeadline = (state: Task): ResolvedDeadline | undefined => state.deadlines[0]?.deadline;

/** The deadline now in force. */
export const approvedDeadline = (state: Task): ResolvedDeadline | undefined =>
  state.deadlines.at(-1)?.deadline;

/** The submission that awaits an answer. */
export const awaitingSubmission = (state: Task): Submission | undefined =>
  state.submissions.find(({ outcome }) => outcome === 'awaiting');
