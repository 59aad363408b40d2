import { dayOf, type Recorded } from '@dondoc/event-sourcing';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import { correctableRecord } from './correctable.js';
import { corrected } from './evolve-correction.js';
import { handedInputs, handedOver, stillProposed } from './handing-over.js';
import type { TaskEvent } from './task.events.js';
import type { AskedInput, Submission, Task } from './task.js';

/** The task as its first event leaves it. */
export const drafted = (event: Recorded<Extract<TaskEvent, { type: 'TaskDrafted' }>>): Task =>
  noted(
    {
      lifecycle: 'Draft',
      assignment: event.data,
      assignedAt: undefined,
      receivedAt: undefined,
      deadlines: [],
      pendingExtension: undefined,
      extensionsGranted: 0,
      dispute: undefined,
      upheld: false,
      suspension: undefined,
      workSince: undefined,
      inputs: [],
      reportedTo: undefined,
      officerId: undefined,
      internalDueOn: undefined,
      submissions: [],
      children: [],
      completedOn: undefined,
      earlierCompletions: [],
      successorTaskId: undefined,
      records: [],
      handOverProposals: [],
    },
    event,
  );

const noted = (task: Task, event: Recorded<TaskEvent>): Task => {
  const record = correctableRecord(event);
  return record ? { ...task, records: [...task.records, record] } : task;
};

interface MovedDeadline {
  readonly deadline?: ResolvedDeadline | undefined;
  readonly deadlineVersion?: number | undefined;
}

const withDeadline = (
  { deadlines }: Task,
  { deadline, deadlineVersion: version = 1 }: MovedDeadline,
): Pick<Task, 'deadlines'> => ({ deadlines: deadline ? [...deadlines, { version, deadline }] : deadlines });

const judged = (task: Task, outcome: 'returned' | 'accepted'): readonly Submission[] =>
  task.submissions.map((submission) =>
    submission.outcome === 'awaiting' ? { ...submission, outcome } : submission,
  );

const answered = (
  { inputs }: Task,
  coordinatorId: string,
  outcome: 'submitted' | 'refused',
): readonly AskedInput[] =>
  inputs.map((input) =>
    input.coordinatorId === coordinatorId && input.outcome === 'awaited' ? { ...input, outcome } : input,
  );

/** What ends with the work: nobody waits for anything any more. */
const ENDED = { pendingExtension: undefined, dispute: undefined, suspension: undefined } as const;

/** A new lead starts afresh: what the former one asked for, received or gave to its officer is not its own. */
const reassigned = (
  task: Task,
  { data, meta }: Recorded<Extract<TaskEvent, { type: 'LeadReassigned' }>>,
): Task => {
  const { leadId } = data;
  const coordinatorIds = task.assignment.coordinatorIds.filter((id) => id !== leadId);
  return {
    ...task,
    ...ENDED,
    ...withDeadline(task, data),
    lifecycle: 'Assigned',
    assignment: { ...task.assignment, leadId, coordinatorIds },
    assignedAt: meta.occurredAt,
    receivedAt: undefined,
    upheld: false,
    inputs: task.inputs.filter((input) => coordinatorIds.includes(input.coordinatorId)),
    officerId: undefined,
    internalDueOn: undefined,
    handOverProposals: task.handOverProposals.filter(({ party }) => party !== 'lead'),
  };
};

const passedOn = (task: Task, { data }: Recorded<Extract<TaskEvent, { type: 'TaskHandedOver' }>>): Task => {
  const parties = handedOver(task.assignment, data);
  return {
    ...task,
    // whoever worked on it belongs to the agency that had it, and so does the day that it gave them
    ...(data.party === 'lead' && { officerId: undefined, internalDueOn: undefined }),
    assignment: { ...task.assignment, ...parties },
    inputs: handedInputs(task.inputs, data, parties),
    handOverProposals: stillProposed(task.handOverProposals, data),
  };
};

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

const adjusted = (
  task: Task,
  { data, meta }: Recorded<Extract<TaskEvent, { type: 'DeadlineAdjusted' }>>,
): Task => {
  const { suspension } = task;
  // who sets a day while the clock stands has counted the days until then; a notice about the calendar has not
  const counted = suspension?.stoppedFrom !== undefined && data.notice === undefined;
  // an adjustment entered late may lie before the suspension, when the clock ran
  const stoppedFrom = later(suspension?.stoppedFrom, dayOf(meta.occurredAt));
  return {
    ...task,
    ...withDeadline(task, data),
    ...(suspension && counted && { suspension: { ...suspension, stoppedFrom } }),
  };
};

const moved = (task: Task, event: Exclude<Recorded<TaskEvent>, { type: 'TaskDrafted' }>): Task => {
  const { occurredAt } = event.meta;
  switch (event.type) {
    case 'TaskAssigned':
      return { ...task, ...withDeadline(task, event.data), lifecycle: 'Assigned', assignedAt: occurredAt };
    case 'TaskAcknowledged': {
      const { receivedAt } = event.data;
      return { ...task, ...withDeadline(task, event.data), lifecycle: 'Acknowledged', receivedAt };
    }
    case 'AssignmentDisputed': {
      const dispute = { disputedAt: occurredAt, proposedAgencyId: event.data.proposedAgencyId };
      return { ...task, lifecycle: 'Disputed', dispute };
    }
    case 'AssignmentUpheld': {
      const receivedAt = task.receivedAt ?? task.dispute?.disputedAt;
      const kept = { lifecycle: 'Acknowledged', dispute: undefined, upheld: true, receivedAt } as const;
      return { ...task, ...withDeadline(task, event.data), ...kept };
    }
    case 'LeadReassigned':
      return reassigned(task, event);
    case 'OfficerAssigned':
      return { ...task, officerId: event.data.officerId, internalDueOn: event.data.internalDueOn };
    case 'WorkStarted':
      return { ...task, lifecycle: 'InProgress', officerId: event.data.officerId ?? task.officerId };
    case 'ProgressReported':
      return { ...task, lifecycle: 'InProgress', reportedTo: later(task.reportedTo, event.data.period?.to) };
    case 'InputRequested': {
      const { coordinatorId, answerBy } = event.data;
      return { ...task, inputs: [...task.inputs, { coordinatorId, answerBy, outcome: 'awaited' }] };
    }
    case 'CoordinationInputSubmitted':
      return { ...task, inputs: answered(task, event.data.coordinatorId, 'submitted') };
    case 'CoordinationInputRefused':
      return { ...task, inputs: answered(task, event.data.coordinatorId, 'refused') };
    case 'SubtaskDelegated': {
      const { childId, leadId } = event.data;
      return { ...task, children: [...task.children, { childId, leadId }] };
    }
    case 'ExtensionRequested':
      return { ...task, pendingExtension: { newDueOn: event.data.newDueOn, requestedAt: occurredAt } };
    case 'ExtensionApproved': {
      const extensionsGranted = task.extensionsGranted + 1;
      return { ...task, ...withDeadline(task, event.data), extensionsGranted, pendingExtension: undefined };
    }
    case 'ExtensionRejected':
    case 'ExtensionRequestWithdrawn':
      return { ...task, pendingExtension: undefined };
    case 'DeadlineAdjusted':
      return adjusted(task, event);
    case 'TaskSuspended': {
      const stoppedFrom = event.data.clock === 'stops' ? dayOf(occurredAt) : undefined;
      return { ...task, lifecycle: 'Suspended', suspension: { suspendedAt: occurredAt, stoppedFrom } };
    }
    case 'TaskResumed': {
      const again = { lifecycle: 'InProgress', suspension: undefined, workSince: occurredAt } as const;
      return { ...task, ...withDeadline(task, event.data), ...again };
    }
    case 'CompletionSubmitted': {
      const evidenceCount = event.data.evidence.length;
      const submission: Submission = { submittedAt: occurredAt, evidenceCount, outcome: 'awaiting' };
      return { ...task, lifecycle: 'AwaitingAcceptance', submissions: [...task.submissions, submission] };
    }
    case 'CompletionReturned': {
      const again = { lifecycle: 'InProgress', workSince: occurredAt } as const;
      return {
        ...task,
        ...withDeadline(task, event.data),
        ...again,
        submissions: judged(task, 'returned'),
      };
    }
    case 'CompletionAccepted': {
      const { completedOn } = event.data;
      return {
        ...task,
        ...ENDED,
        lifecycle: 'Completed',
        submissions: judged(task, 'accepted'),
        completedOn,
      };
    }
    case 'TaskClosed':
      return { ...task, lifecycle: 'Closed' };
    case 'TaskReopened': {
      const { completedOn } = task;
      const earlierCompletions = [...task.earlierCompletions, ...(completedOn ? [completedOn] : [])];
      const again = { lifecycle: 'InProgress', completedOn: undefined, workSince: occurredAt } as const;
      return {
        ...task,
        ...withDeadline(task, event.data),
        ...again,
        extensionsGranted: 0,
        earlierCompletions,
      };
    }
    case 'TaskWithdrawn':
      return { ...task, ...ENDED, lifecycle: 'Withdrawn', handOverProposals: [] };
    case 'TaskSuperseded': {
      const { successorTaskId } = event.data;
      return { ...task, ...ENDED, lifecycle: 'Superseded', successorTaskId, handOverProposals: [] };
    }
    case 'HandOverProposed':
      return { ...task, handOverProposals: [...task.handOverProposals, event.data] };
    case 'TaskHandedOver':
      return passedOn(task, event);
    case 'RecordCorrected':
      return corrected(task, event.data);
    default:
      return event satisfies never;
  }
};

/** The task after one more event; total, and whatever may be put right later is noted. */
export const evolveTask = (task: Task, event: Exclude<Recorded<TaskEvent>, { type: 'TaskDrafted' }>): Task =>
  noted(moved(task, event), event);
