import { reminderIssued } from '@dondoc/domain';
import { calendarDay, instant, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { answeredFrame } from '../time-frame.js';

export const REMINDER_OUTCOMES = ['pending', 'delivered', 'failed'] as const;

export const reminderProgress = z
  .strictObject({
    attempt: z.int().describe('From 1 on.'),
    outcome: z
      .enum(REMINDER_OUTCOMES)
      .describe('*pending*: the log does not say yet whether the mail server took this attempt.'),
    outcomeAt: instant().optional(),
    response: z.string().optional(),
    failure: z.strictObject({ code: z.string(), reason: z.string() }).optional(),
    retry: z
      .strictObject({ accountId: uuid(), requestedAt: instant(), reason: z.string().optional() })
      .optional()
      .describe('Who asked for this attempt, and why; absent for the first.'),
  })
  .describe('How far a reminder has come. Instants are when it was recorded.');
/** How far a reminder has come. Instants are when it was recorded. */
export type ReminderProgress = Shown<typeof reminderProgress>;

export const reminderRow = z
  .strictObject({
    ...reminderIssued.shape,
    ...reminderProgress.shape,
    id: uuid(),
    issuedAt: instant(),
    earlier: z
      .array(reminderProgress)
      .optional()
      .describe('How far it had come before, in order; absent for one that was tried once.'),
    revision: z.int(),
  })
  .describe('One message to one recipient: what it said and what became of it.');
/** One message to one recipient: what it said and what became of it. */
export type ReminderRow = Shown<typeof reminderRow>;

export const reminderLine = z
  .strictObject({
    ...reminderRow.shape,
    task: z
      .strictObject({ reference: z.string().optional(), content: z.string(), leadId: uuid() })
      .optional()
      .describe('What it reminds of; absent where the task is not known.'),
  })
  .describe('A message, and the task that it reminds of.');
export type ReminderLine = Shown<typeof reminderLine>;

const many = z.int();

export const reminderSummary = z
  .strictObject({
    frame: answeredFrame,
    issued: many,
    delivered: many,
    failed: many,
    pending: many,
    byCode: z.record(z.string(), many).describe('Failed messages by why they failed.'),
    byRung: z.record(z.string(), many),
    byDay: z.record(calendarDay(), many),
  })
  .describe(
    '`issued`, `delivered`, `failed`, `pending` count messages; `byRung` and `byDay` count (task, rung, deadline version) once each.',
  );
export type ReminderSummary = Shown<typeof reminderSummary>;
