import type { Figures } from './figures.js';

export const LIFECYCLE_ZEROS = {
  Draft: 0,
  Assigned: 0,
  Closed: 0,
  Disputed: 0,
  Suspended: 0,
  Withdrawn: 0,
  Superseded: 0,
};
export const TIMELINESS_ZEROS = {
  NoDeadline: 0,
  OnTrack: 0,
  DueSoon: 0,
  Overdue: 0,
  SubmittedOnTime: 0,
  SubmittedLate: 0,
  CompletedOnTime: 0,
  CompletedLate: 0,
  Paused: 0,
};

/** The numbers of the story, computed apart from the code. Never bend one to fit. */
export const expectedFigures: Omit<Figures, 'events'> = {
  tasks: {
    total: 45,
    byLifecycle: {
      ...LIFECYCLE_ZEROS,
      Completed: 29,
      InProgress: 14,
      AwaitingAcceptance: 1,
      Acknowledged: 1,
    },
    byTimeliness: {
      ...TIMELINESS_ZEROS,
      CompletedOnTime: 28,
      CompletedLate: 1,
      SubmittedOnTime: 1,
      Overdue: 2,
      DueSoon: 2,
      OnTrack: 9,
      NoDeadline: 2,
    },
    byLevel: { city: 10, unit: 6, district: 24, commune: 5 },
  },
  cells: { completedOnTime: 28, completedLate: 1, openInTime: 12, openOverdue: 2, openNoDeadline: 2 },
  onTimeRate: { approved: { onTime: 28, of: 31 }, original: { onTime: 28, of: 32 } },
  reminders: {
    issued: 83,
    delivered: 83,
    byRung: { 'T-7': 30, 'T-3': 22, 'T-1': 10, T0: 5, 'T+1': 3, 'T+3': 3, 'T+7': 2 },
    byDay: {
      '2020-05-20': 1,
      '2020-05-26': 1,
      '2020-06-19': 1,
      '2020-07-06': 1,
      '2020-07-10': 1,
      '2020-07-22': 1,
      '2020-07-28': 1,
      '2020-08-26': 5,
      '2020-09-01': 4,
      '2020-09-02': 0,
      '2020-09-03': 19,
      '2020-09-04': 3,
      '2020-09-07': 1,
      '2020-09-08': 1,
      '2020-09-09': 13,
      '2020-09-10': 1,
      '2020-09-11': 7,
      '2020-09-14': 4,
      '2020-09-15': 2,
      '2020-09-16': 1,
      '2020-09-17': 2,
      '2020-09-21': 2,
      '2020-09-23': 1,
      '2020-09-25': 2,
    },
  },
  recommendations: { TasksCreated: 4, Closed: 0 },
  asOf: {
    '2020-08-06': { total: 12, byTimeliness: { ...TIMELINESS_ZEROS, CompletedOnTime: 4, OnTrack: 8 } },
    '2020-08-14': {
      total: 40,
      byTimeliness: { ...TIMELINESS_ZEROS, CompletedOnTime: 4, OnTrack: 34, NoDeadline: 2 },
    },
    '2020-09-18': {
      total: 45,
      byTimeliness: {
        ...TIMELINESS_ZEROS,
        CompletedOnTime: 28,
        SubmittedOnTime: 1,
        Overdue: 3,
        OnTrack: 11,
        NoDeadline: 2,
      },
    },
  },
};

/** What UBND TP sees of the tasks that it assigned itself. */
export const expectedOfTheCity = {
  total: 34,
  byTimeliness: {
    ...TIMELINESS_ZEROS,
    CompletedOnTime: 24,
    CompletedLate: 1,
    SubmittedOnTime: 1,
    Overdue: 1,
    DueSoon: 2,
    OnTrack: 3,
    NoDeadline: 2,
  },
  onTimeRate: { approved: { onTime: 24, of: 26 }, original: { onTime: 24, of: 27 } },
};

/** The days late of the two overdue tasks. */
export const expectedOverdue = {
  D23: { workingDays: 9, calendarDays: 12 },
  E5: { workingDays: 14, calendarDays: 19 },
};

/** Between 18/09 and 26/09: D22 late but done, C4 and D24 newly due soon. */
export const expectedChanges = {
  C4: ['OnTrack', 'DueSoon'],
  D22: ['Overdue', 'CompletedLate'],
  D24: ['OnTrack', 'DueSoon'],
};

/** E1 was submitted on 31/08 and typed on 01/09: what was true at the end of 31/08, and what was known then. */
export const expectedOfE1 = { trueThen: 'AwaitingAcceptance', knownThen: 'InProgress' };

/** Every number that differs, a line each: `tasks.total: the story says 45, the engine 44`. */
export const differences = (expected: unknown, actual: unknown, path = ''): string[] => {
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    return Object.is(expected, actual)
      ? []
      : [`${path}: the story says ${JSON.stringify(expected)}, the engine ${JSON.stringify(actual)}`];
  }
  const theirs = actual as Readonly<Record<string, unknown>>;
  const ours = expected as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) =>
    differences(ours[key], theirs[key], path === '' ? key : `${path}.${key}`),
  );
};
