import type { Recorded } from '@dondoc/event-sourcing';
import type { TaskEvent } from './task.events.js';

/** How a field that may be put right is written. */
export type CorrectableKind = 'text' | 'day';

type Fields = Readonly<Record<string, CorrectableKind>>;

const REASON: Fields = { reason: 'text' };

/**
 * What a record says in words or in days that nothing is judged by. Who, what state and every day that a deadline or a rate
 * hangs on are not here: an act of its own puts them right (decision 0026).
 */
export const correctableFields: Readonly<Partial<Record<TaskEvent['type'], Fields>>> = {
  TaskDrafted: { content: 'text', reference: 'text' },
  TaskAssigned: { lateReason: 'text' },
  AssignmentDisputed: REASON,
  AssignmentUpheld: REASON,
  LeadReassigned: REASON,
  ProgressReported: { result: 'text', difficulties: 'text', proposal: 'text', expectedCompletionOn: 'day' },
  InputRequested: { question: 'text' },
  CoordinationInputSubmitted: { content: 'text' },
  CoordinationInputRefused: REASON,
  ExtensionRequested: REASON,
  ExtensionRejected: REASON,
  ExtensionRequestWithdrawn: REASON,
  DeadlineAdjusted: REASON,
  TaskSuspended: { reason: 'text', reviewOn: 'day' },
  CompletionSubmitted: { result: 'text' },
  CompletionReturned: REASON,
  CompletionAccepted: { rating: 'text' },
  TaskClosed: { dossierCode: 'text' },
  TaskReopened: REASON,
  TaskWithdrawn: REASON,
  TaskSuperseded: REASON,
};

/** An event of the task that may be put right: who made it, and what its correctable fields say after all corrections. */
export interface CorrectableRecord {
  readonly eventId: string;
  readonly type: TaskEvent['type'];
  /** The agency that acted; absent for the engine itself. */
  readonly agencyId: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** The event as one that may be put right; undefined when it says nothing that may. */
export const correctableRecord = (event: Recorded<TaskEvent>): CorrectableRecord | undefined => {
  const fields = Object.keys(correctableFields[event.type] ?? {});
  const said = Object.entries<unknown>(event.data).filter(
    (entry): entry is [string, string] => fields.includes(entry[0]) && typeof entry[1] === 'string',
  );
  if (said.length === 0) return undefined;
  return {
    eventId: event.id,
    type: event.type,
    agencyId: event.meta.agency,
    values: Object.fromEntries(said),
  };
};
