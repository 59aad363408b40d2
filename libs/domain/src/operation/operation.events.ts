import { event, instant, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

const parkedKey = {
  /** The name of the view. */
  view: z.string().min(1),
  key: z.string().min(1),
  reason: text().optional(),
};

/** The first format of the log in which administrators' acts stand. */
const SINCE = 2;

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const operationEvents = {
  /** Every node applies again what waits for this key of its view. */
  ParkedKeyRetried: event('ParkedKeyRetried', z.strictObject(parkedKey), [], SINCE),
  /** Every node on which this event of the log still waits first for the key leaves it out of the view, and goes on. */
  ParkedEventSkipped: event(
    'ParkedEventSkipped',
    z.strictObject({ ...parkedKey, index: z.int().nonnegative() }),
    [],
    SINCE,
  ),
  /** Reminders that had failed, by a filter; each of them is then asked for on its own stream. */
  ReminderRetriesRequested: event(
    'ReminderRetriesRequested',
    z.strictObject({
      filter: z.strictObject({
        code: z.string().optional(),
        rung: z.string().optional(),
        taskId: uuid().optional(),
        agencyId: uuid().optional(),
        failedFrom: instant().optional(),
        failedTo: instant().optional(),
      }),
      /** How many had failed by the filter; more than the list when it was cut off. */
      matched: z.int().nonnegative(),
      reminderIds: z.array(uuid()),
      reason: text().optional(),
    }),
    [],
    SINCE,
  ),
};
export type OperationEvent = EventsOf<typeof operationEvents>;
