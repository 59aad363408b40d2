import type { FigureGroup, TimelinessKind } from '@dondoc/api';

type Cell = keyof FigureGroup['cells'];

/** What each cell of the official report counts. */
export const kindsOfCell: Readonly<Record<Cell, readonly TimelinessKind[]>> = {
  completedOnTime: ['CompletedOnTime'],
  completedLate: ['CompletedLate'],
  openInTime: ['OnTrack', 'DueSoon', 'SubmittedOnTime', 'Paused'],
  openOverdue: ['Overdue', 'SubmittedLate'],
  openNoDeadline: ['NoDeadline'],
};

export const COMPLETED: readonly TimelinessKind[] = ['CompletedOnTime', 'CompletedLate'];

export const OPEN: readonly TimelinessKind[] = [
  ...kindsOfCell.openInTime,
  ...kindsOfCell.openOverdue,
  ...kindsOfCell.openNoDeadline,
];

/** What an on-time rate is a share of: completed, and open beyond the deadline. */
export const RATED: readonly TimelinessKind[] = [...COMPLETED, ...kindsOfCell.openOverdue];

/** Everything that is counted; drafts and what was withdrawn or superseded have no timeliness. */
export const COUNTED: readonly TimelinessKind[] = [...COMPLETED, ...OPEN];

/** Late against the deadline, done or not. */
export const LATE: readonly TimelinessKind[] = ['Overdue', 'SubmittedLate', 'CompletedLate'];
