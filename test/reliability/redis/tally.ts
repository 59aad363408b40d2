import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';
import type { City } from '../../server-mode/city.js';
import { counted } from '../sample-events.js';

/** What the log and the mail server say in the end. */
export interface Tally {
  readonly due: number;
  readonly missing: number;
  readonly issuedOnce: number;
  /** With `ReminderDelivered` or `ReminderFailed`. */
  readonly settled: number;
  readonly delivered: number;
  /** Message-IDs of which no reminder was delivered, and delivered reminders without a mail. */
  readonly strange: number;
  readonly mails: number;
  /** Mails whose Message-ID had come before. */
  readonly secondCopies: number;
}

/** Every reminder of the log with the types of its events. */
const remindersIn = async (url: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const store = await openKurrentEventStore({ url });
  const streams = new Map<string, string[]>();
  try {
    for await (const page of store.readAll())
      for (const { stream, type } of page)
        if (stream.startsWith('reminder-')) streams.set(stream, [...(streams.get(stream) ?? []), type]);
  } finally {
    await store.close();
  }
  return streams;
};

export const tallyOf = async ({ storeUrl, mail }: City, due: number): Promise<Tally> => {
  const reminders = await remindersIn(storeUrl);
  const all = [...reminders.values()];
  const sent = new Set(mail.ids.map((id) => /^<(.*)@/.exec(id)?.[1] ?? id));
  const delivered = new Set(
    [...reminders].flatMap(([stream, types]) => (types.at(-1) === 'ReminderDelivered' ? [stream] : [])),
  );
  return {
    due,
    missing: due - all.length,
    issuedOnce: all.filter((types) => types.filter((type) => type === 'ReminderIssued').length === 1).length,
    settled: all.filter((types) => ['ReminderDelivered', 'ReminderFailed'].includes(types.at(-1) ?? ''))
      .length,
    delivered: delivered.size,
    strange:
      [...sent].filter((id) => !delivered.has(id)).length +
      [...delivered].filter((id) => !sent.has(id)).length,
    mails: mail.ids.length,
    secondCopies: mail.ids.length - sent.size,
  };
};

/** Nothing is missing, doubled or left open. A second copy is no fault as long as its Message-ID is that of the first. */
export const isWhole = ({ due, missing, issuedOnce, settled, strange }: Tally): boolean =>
  due > 0 && missing === 0 && issuedOnce === due && settled === due && strange === 0;

/** The count line. */
export const sayTally = (what: string, tally: Tally): string =>
  `${what}: ${counted(tally.due)} reminders due, ${counted(tally.missing)} missing, ` +
  `${counted(tally.issuedOnce)} issued exactly once, ${counted(tally.settled)} with a final outcome, ` +
  `${counted(tally.delivered)} delivered, ${counted(tally.mails)} mails, ` +
  `${counted(tally.secondCopies)} second copies, ${counted(tally.strange)} under another Message-ID`;
