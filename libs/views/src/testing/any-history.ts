import fc from 'fast-check';
import { instantOf, type LoggedEvent } from '@dondoc/event-sourcing';
import { CALENDAR_ID } from '@dondoc/domain';
import { calendarFile } from './views-of.js';
import { idFor, WrittenLog } from './written-log.js';

const firstDay = Date.UTC(2020, 7, 1);
const dayNumber = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);

const visibility = { restricted: false, agencyIds: [] };
const fixed = (date: string) => ({
  spec: { kind: 'fixed', date, wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: date,
});

const drafted = (name: string) => ({
  issuerId: idFor('issuer'),
  leadId: idFor('lead'),
  coordinatorIds: [idFor('coordinator')],
  content: `Nhiệm vụ ${name}`,
  expectedProduct: { none: true },
  deadline: fixed('2020-09-14').spec,
  source: { recommendationIds: [] },
  reference: name,
  visibility,
});

const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];

const acts: Readonly<Record<string, (day: string) => unknown>> = {
  TaskAcknowledged: (day) => ({ receivedAt: instantOf(day, '09:00') }),
  WorkStarted: () => ({}),
  ProgressReported: () => ({ result: 'x', indicators: [], evidence: [] }),
  ExtensionRequested: (day) => ({ newDueOn: day, reason: 'x', document: { words: 'x' }, late: false }),
  DeadlineAdjusted: (day) => ({
    deadline: fixed(day),
    deadlineVersion: 3,
    notice: { calendarVersion: 'vn-2026.1', words: 'x' },
  }),
  ExtensionApproved: (day) => ({ deadline: fixed(day), deadlineVersion: 2 }),
  CompletionSubmitted: () => ({ result: 'x', evidence }),
  CompletionReturned: () => ({ reason: 'x' }),
  CompletionAccepted: (day) => ({ completedOn: day }),
  TaskWithdrawn: () => ({ reason: 'x' }),
  AssignmentDisputed: () => ({ reason: 'x' }),
  AssignmentUpheld: () => ({ reason: 'x' }),
  LeadReassigned: () => ({ leadId: idFor('another lead') }),
  OfficerAssigned: (day) => ({ officerId: idFor('officer'), internalDueOn: day }),
  InputRequested: (day) => ({ coordinatorId: idFor('coordinator'), question: 'x', answerBy: day }),
  CoordinationInputSubmitted: () => ({ coordinatorId: idFor('coordinator'), content: 'x', evidence: [] }),
  CoordinationInputRefused: () => ({ coordinatorId: idFor('coordinator'), reason: 'x' }),
  ExtensionRequestWithdrawn: () => ({}),
  TaskSuspended: (day) => ({ reason: 'x', reviewOn: day, clock: 'stops' }),
  TaskResumed: (day) => ({ deadline: fixed(day), deadlineVersion: 4 }),
  TaskClosed: () => ({ dossierCode: 'x' }),
  TaskReopened: (day) => ({ reason: 'x', deadline: fixed(day), deadlineVersion: 5 }),
  TaskSuperseded: () => ({ successorTaskId: idFor('T9'), documentId: idFor('paper') }),
  RecordCorrected: () => ({ eventId: idFor('event 0'), field: 'content', old: 'x', new: 'y', reason: 'x' }),
};

const onCalendar: Readonly<Record<string, (day: string) => unknown>> = {
  CalendarPublished: () => calendarFile,
  CalendarAmended: (day) => ({
    version: `vn-2026.1+${day}`,
    notice: { words: 'x', issuedOn: day },
    daysOffAdded: [{ day, why: { vi: 'x', en: 'x' } }],
    daysOffWithdrawn: ['2020-09-02'],
    workedDaysAdded: [],
    workedDaysWithdrawn: [],
  }),
};

const step = fc.record({
  task: fc.constantFrom('T1', 'T2', 'T3'),
  act: fc.constantFrom('TaskDrafted', 'TaskAssigned', ...Object.keys(acts), ...Object.keys(onCalendar)),
  occurred: fc.integer({ min: 0, max: 50 }),
  isWholeDay: fc.boolean(),
  typedAfter: fc.integer({ min: 0, max: 6 }),
});

/** Any order of acts of three tasks, lawful or not, some typed days later: the views must bear them all. */
export const anyHistory: fc.Arbitrary<readonly LoggedEvent[]> = fc
  .array(step, { minLength: 1, maxLength: 40 })
  .map((steps) => {
    const log = new WrittenLog();
    for (const { task, act, occurred, isWholeDay, typedAfter } of steps) {
      const day = dayNumber(occurred);
      const isOfTask = !Object.hasOwn(onCalendar, act);
      const data =
        act === 'TaskDrafted'
          ? drafted(task)
          : act === 'TaskAssigned'
            ? { issuedOn: day, deadline: fixed('2020-09-14'), deadlineVersion: 1 }
            : (acts[act] ?? onCalendar[act])?.(day);
      log.add(
        isOfTask ? `task-${idFor(task)}` : `calendar-${CALENDAR_ID}`,
        act,
        data,
        isWholeDay ? day : instantOf(day, '15:00'),
        {
          recordedAt: instantOf(dayNumber(occurred + typedAfter), '16:00'),
        },
      );
    }
    return log.events;
  });

export const anyDay: fc.Arbitrary<string> = fc.integer({ min: 0, max: 60 }).map(dayNumber);
