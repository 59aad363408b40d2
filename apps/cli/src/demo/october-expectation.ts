import { expectedFigures, LIFECYCLE_ZEROS, TIMELINESS_ZEROS } from './expectation.js';
import type { LaterFigures } from './figures.js';

const { reminders } = expectedFigures;

/** The numbers of the second chapter, computed apart from the code. Never bend one to fit. */
export const expectedLater: Omit<LaterFigures, 'events'> = {
  day: '2020-10-16',
  tasks: {
    total: 47,
    byLifecycle: {
      ...LIFECYCLE_ZEROS,
      Completed: 33,
      InProgress: 12,
      AwaitingAcceptance: 1,
      Acknowledged: 1,
      Superseded: 1,
      Withdrawn: 1,
    },
    byTimeliness: {
      ...TIMELINESS_ZEROS,
      CompletedOnTime: 32,
      CompletedLate: 1,
      SubmittedOnTime: 1,
      Overdue: 2,
      OnTrack: 11,
    },
    byLevel: { city: 10, unit: 6, district: 26, commune: 5 },
  },
  cells: { completedOnTime: 32, completedLate: 1, openInTime: 12, openOverdue: 2, openNoDeadline: 0 },
  onTimeRate: { approved: { onTime: 32, of: 35 }, original: { onTime: 31, of: 35 } },
  reminders: {
    issued: 93,
    delivered: 93,
    byRung: { 'T-7': 33, 'T-3': 24, 'T-1': 13, T0: 7, 'T+1': 3, 'T+3': 3, 'T+7': 2 },
    byDay: {
      ...reminders.byDay,
      '2020-09-29': 1,
      '2020-10-06': 2,
      '2020-10-12': 2,
      '2020-10-14': 3,
      '2020-10-15': 2,
    },
  },
  recommendations: { TasksCreated: 4, Closed: 1 },
  orphans: { keep: 4, supersede: 1, withdraw: 1 },
  debts: {
    office: {
      'UBND TP': { tasks: 30, workingDays: 80, calendarDays: 125 },
      'quận MH-16': { tasks: 3, workingDays: 7, calendarDays: 12 },
      'huyện MH-23': { tasks: 1, workingDays: 3, calendarDays: 5 },
    },
    inputs: { 'quận MH-05': { tasks: 1, workingDays: 4, calendarDays: 6 } },
  },
};

/** What UBND TP sees of the tasks that it assigned itself. */
export const expectedOfTheCityLater = {
  total: 36,
  byTimeliness: {
    ...TIMELINESS_ZEROS,
    CompletedOnTime: 28,
    CompletedLate: 1,
    SubmittedOnTime: 1,
    Overdue: 1,
    OnTrack: 5,
  },
  onTimeRate: { approved: { onTime: 28, of: 30 }, original: { onTime: 27, of: 30 } },
};

/** The days late of the two tasks that are still overdue: no replacement gives them new ones. */
export const expectedOverdueLater = {
  D23: { workingDays: 24, calendarDays: 32 },
  E5: { workingDays: 29, calendarDays: 39 },
};

/** What waits for a decision on the day of the replacement; nothing does a day later. */
export const expectedWaiting = { '2020-10-01': ['C1', 'C2', 'C3', 'D21', 'D23', 'E5'], '2020-10-02': [] };

/** Where each of these tasks stands at the end of the chapter. */
export const expectedOutcomes = {
  C1: 'Superseded',
  C2: 'AwaitingAcceptance',
  C3: 'Withdrawn',
  D21: 'Completed',
  D23: 'InProgress',
  E5: 'Acknowledged',
  F1: 'InProgress',
  F2: 'Completed',
  F3: 'InProgress',
  F4: 'InProgress',
};

/** Where R5 stands at the end of each day on which it moves. */
export const expectedOfR5 = {
  '2020-10-06': 'Received',
  '2020-10-08': 'Contested',
  '2020-10-12': 'Received',
  '2020-10-13': 'Accepted',
  '2020-10-14': 'TasksCreated',
};

/** Days that were not the lead's: D21 lay until it was accepted on 06/10, the input of MH-05 was due on 07/10. */
export const expectedDebts = {
  D21: { workingDays: 16, calendarDays: 22 },
  'MH-05': { workingDays: 4, calendarDays: 6 },
  'MH-12': { workingDays: 0, calendarDays: 0 },
};
