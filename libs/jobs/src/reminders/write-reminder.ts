import {
  agency,
  namesOn,
  remindableTask,
  remindersDue,
  task,
  taskEvents,
  type Calendars,
  type ReminderIssued,
  type ReminderLadder,
} from '@dondoc/domain';
import {
  dayOf,
  decode,
  fold,
  readWholeStream,
  streamOf,
  type Instant,
  type StreamMemory,
} from '@dondoc/event-sourcing';
import { reminderMessage } from '@dondoc/notifications';
import { deadlineSetBy } from './deadline-set-by.js';
import { documentBehind } from './document-behind.js';
import type { ReminderJob } from './reminder-job.js';
import { reminderWords } from './reminder-words.js';
import type { RemindersSource } from './reminders-source.js';

/** What writing a reminder reads. */
export interface ReminderDesk {
  readonly memory: StreamMemory;
  readonly source: Pick<RemindersSource, 'openChildren'>;
  readonly ladder: ReminderLadder;
  readonly calendars: Calendars;
  /** The address of the page of a task. */
  readonly linkTo: (taskId: string) => string;
}

/** A reminder as it will stand in the log. */
export interface WrittenReminder {
  readonly issued: ReminderIssued;
  /** What set the deadline that it reminds of: what the reminder follows from. */
  readonly cause: { readonly id: string; readonly correlationId: string };
}

/**
 * Judges on the task's own stream whether a reminder is still due, and writes it.
 * @returns undefined when it is not due any more: the work was submitted, the deadline moved, or a later rung has come.
 */
export const writeReminder = async (
  { taskId, rung, deadlineVersion, recipient }: ReminderJob,
  now: Instant,
  { memory, source, ladder, calendars, linkTo }: ReminderDesk,
): Promise<WrittenReminder | undefined> => {
  const stored = await readWholeStream(memory, streamOf(task, taskId));
  const history = stored.map((event) => decode(taskEvents, event));
  const state = fold(task, history);
  const { inForce: calendar, cited } = await calendars();
  const due = remindersDue(remindableTask(taskId, history), ladder, calendar, now).find(
    (each) => each.rung === rung && each.deadlineVersion === deadlineVersion,
  );
  const setBy = deadlineSetBy(history, deadlineVersion);
  if (!state || !due || !setBy) return undefined;

  const { look } = memory;
  const today = dayOf(now);
  const namesOf = async (id: string) => {
    const known = await look(agency, id);
    return known && namesOn(known, today);
  };
  // the agency is addressed by its full name; the ones it waits for are mentioned by their short ones
  const nameOf = async (id: string) => (await namesOf(id))?.name ?? id;
  const shortNameOf = async (id: string) => (await namesOf(id))?.shortName ?? nameOf(id);
  const isDelegated = history.some(({ type }) => type === 'SubtaskDelegated');
  const children = isDelegated ? await source.openChildren(taskId, today) : [];
  const words = reminderWords(
    {
      task: state,
      due,
      now,
      leadName: await nameOf(state.assignment.leadId),
      document: await documentBehind(state.assignment, memory, look),
      openChildren: await Promise.all(
        children.map(async ({ leadId, dueOn }) => ({ leadName: await shortNameOf(leadId), dueOn })),
      ),
      link: linkTo(taskId),
    },
    calendar,
    cited,
  );
  const issued: ReminderIssued = {
    taskId,
    rung,
    deadlineVersion,
    dueOn: due.dueOn,
    rungAt: due.at,
    recipient,
    channel: 'email',
    ...reminderMessage(words),
    ladderVersion: ladder.version,
    calendarVersion: calendar.version,
  };
  return { issued, cause: { id: setBy.id, correlationId: setBy.meta.correlationId } };
};
