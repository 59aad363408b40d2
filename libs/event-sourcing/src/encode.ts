import type { z } from 'zod';
import { definitionOf, type EventDefinitions } from './catalogue.js';
import type { DomainEvent } from './event.js';

/** Thrown when an event about to be written does not fit its schema: a programming error, never a user's. */
export class EventOutOfSchema extends Error {
  override readonly name = 'EventOutOfSchema';
  constructor(
    readonly type: string,
    readonly faults: string,
  ) {
    super(`${type} does not fit its schema: ${faults}`);
  }
}

/** Thrown when a type, or what it says, is too new for the format that is written while older builds still read the log. Nothing was written. */
export class NotInThisFormat extends Error {
  override readonly name = 'NotInThisFormat';
  constructor(
    readonly type: string,
    readonly since: number,
    readonly format: number,
  ) {
    super(
      `${type} is written from format ${since} of the log on, and this node still writes format ${format}`,
    );
  }
}

/** Writes every event in its newest version. */
export const NEWEST_FORMAT = Infinity;

/**
 * The formats of the log that a catalogue can write. A build is rolled out with the newest format of the build before it,
 * so that both read what either writes.
 */
export const formatsOf = (
  definitions: EventDefinitions,
): { readonly oldest: number; readonly newest: number } => {
  const all = Object.values(definitions);
  const upcasts = all.flatMap((definition) => definition.upcasts);
  const oneWay = upcasts.filter(({ back }) => !back);
  return {
    oldest: Math.max(1, ...oneWay.map(({ format }) => format)),
    newest: Math.max(1, ...upcasts.map(({ format }) => format), ...all.map(({ since }) => since)),
  };
};

const checked = (type: string, schema: z.ZodType, data: unknown): unknown => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new EventOutOfSchema(type, faults.join('; '));
};

/**
 * Checks an event before it is written, and gives it in the version that belongs to a format.
 * @param format one that {@link formatsOf} gives
 * @throws EventOutOfSchema, UnknownEventType, NotInThisFormat
 */
export const encode = (
  definitions: EventDefinitions,
  event: DomainEvent,
  format = NEWEST_FORMAT,
): { type: string; v: number; data: unknown } => {
  const { type, schema, version, upcasts, since } = definitionOf(definitions, event);
  if (since > format) throw new NotInThisFormat(type, since, format);
  const newest = { type, v: version, data: checked(type, schema, event.data) };
  return upcasts
    .filter((upcast) => upcast.format > format)
    .reduceRight(({ v, data }, { back, format: newer }) => {
      if (!back) throw new Error(`${type} can no longer be written in version ${v - 1}`);
      if (back.narrower && !back.schema.safeParse(data).success)
        throw new NotInThisFormat(type, newer, format);
      return { type, v: v - 1, data: checked(type, back.schema, back.down(data as never)) };
    }, newest);
};
