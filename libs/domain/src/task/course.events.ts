import { calendarDay, event, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { resolvedDeadline } from '../deadline/deadline-spec.js';
import { movedDeadline, version } from './deadline-version.js';

/** The notice that changed the calendar, and the version that it made. */
export const adjustmentNotice = z.strictObject({
  calendarVersion: text(),
  words: text(),
  documentId: uuid().optional(),
});

/** Events by which the course of a task is changed from outside, and what was recorded of it put right. */
export const courseEvents = {
  ExtensionRequestWithdrawn: event(
    'ExtensionRequestWithdrawn',
    z.strictObject({ reason: text().optional() }),
    [],
    3,
  ),
  /** By the issuing authority for a `reason`, or because a notice changed the working calendar. */
  DeadlineAdjusted: event(
    'DeadlineAdjusted',
    z.strictObject({
      deadline: resolvedDeadline(),
      deadlineVersion: version,
      reason: text().optional(),
      notice: adjustmentNotice.optional(),
    }),
    [],
    3,
  ),
  /** A clock that stops moves the deadline when the work goes on; one that runs leaves it. */
  TaskSuspended: event(
    'TaskSuspended',
    z.strictObject({ reason: text(), reviewOn: calendarDay(), clock: z.enum(['stops', 'runs']) }),
    [],
    3,
  ),
  TaskResumed: event('TaskResumed', z.strictObject(movedDeadline), [], 3),
  /** `dossierCode`: số và ký hiệu of the dossier in which the papers are filed (Decree 30/2020/NĐ-CP, article 29). */
  TaskClosed: event('TaskClosed', z.strictObject({ dossierCode: text() }), [], 3),
  TaskReopened: event(
    'TaskReopened',
    z.strictObject({
      reason: text(),
      deadline: resolvedDeadline(),
      deadlineVersion: version,
      recommendationId: uuid().optional(),
    }),
    [],
    3,
  ),
  TaskSuperseded: event(
    'TaskSuperseded',
    z.strictObject({ successorTaskId: uuid(), documentId: uuid(), reason: text().optional() }),
    [],
    3,
  ),
  /** What an event says wrongly in one field, which stays as it was written: readers apply the correction. */
  RecordCorrected: event(
    'RecordCorrected',
    z.strictObject({ eventId: uuid(), field: text(), old: text(), new: text(), reason: text() }),
    [],
    3,
  ),
};
