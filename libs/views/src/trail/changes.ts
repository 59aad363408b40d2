import { idOf } from '@dondoc/event-sourcing';
import type { Reader } from '../store/reader.js';
import type { AuditChange, AuditEvent } from './audit-event.js';
import { viewOf } from './matter-names.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (value: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) => [
  ...new Set([...Object.keys(value), ...Object.keys(other)]),
];

/** What differs between two rows, field by field; a record that is new as a whole is one change. */
export const differences = (before: unknown, after: unknown, path: readonly string[] = []): AuditChange[] => {
  if (isRecord(before) && isRecord(after) && Array.isArray(before) === Array.isArray(after))
    return fieldsOf(before, after).flatMap((field) =>
      differences(before[field], after[field], [...path, field]),
    );
  if (before === after) return [];
  return [
    {
      path: path.join('.'),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
};

/** What rows keep for the views' own use. */
const INNER: readonly string[] = ['revision', 'settledOn', 'files', 'standing', 'eventIds', 'amended'];

/** Which events of the log said it: what people read of an event has its own place in the trail. */
const OF_EVENTS: readonly string[] = ['eventId', 'answerEventId', 'earlierEventId', 'laterEventId'];

/** A value without the ids of events in it, however deep. */
const withoutEvents = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEvents);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, part]) =>
      OF_EVENTS.includes(field) ? [] : [[field, withoutEvents(part)]],
    ),
  );
};

/** The fields of a row that an event of its stream changed, without those that say nothing to people. */
export const changesBy = (reader: Reader, { stream, index }: AuditEvent): AuditChange[] => {
  const view = viewOf(stream);
  if (view === undefined) return [];
  const rowAt = (at: number) =>
    withoutEvents(reader.row<object>(view, idOf(stream), reader.frameAt(at)) ?? {});
  return differences(rowAt(index - 1), rowAt(index)).filter(
    ({ path }) => !INNER.includes(path.split('.')[0] ?? path),
  );
};
