import type { CalendarDay } from '@dondoc/event-sourcing';

/** An open task as a policy finds it. */
export interface FoundTask {
  readonly taskId: string;
  readonly leadId: string;
  readonly issuerId: string;
  readonly coordinatorIds: readonly string[];
  readonly parentTaskId?: string;
  readonly dueOn?: CalendarDay;
}

/** Which open tasks are meant; all that is given must hold. */
export interface WhichTasks {
  /** Of the directive, as its own source, by its plan or by its parent. */
  readonly directiveId?: string;
  /** Led, issued or coordinated by the agency. */
  readonly agencyId?: string;
  readonly parentTaskId?: string;
  /** With a last day from this one on. */
  readonly dueFrom?: CalendarDay;
}

/** What policies ask of other streams: answered from the log up to their event and no further, in an order that never changes. */
export interface Find {
  openTasks(which: WhichTasks): Promise<readonly FoundTask[]>;
  /** The open tasks whose last day a version of the calendar moves. */
  tasksMovedBy(calendarVersion: string): Promise<readonly string[]>;
  /** The ids of the recommendations that came out of a session. */
  recommendationsOf(sessionId: string): Promise<readonly string[]>;
}
