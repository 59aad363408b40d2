import type { z } from 'zod';
import type { DomainEvent, EventMeta, StoredEvent } from './event.js';

/** Brings the data of one released version to the next. Pure; never edits its argument. */
export type Upcast = (data: never) => unknown;

/** One type of event: its name on disk for ever, the schema that is its type, and how older versions become it. */
export interface EventDefinition<Data = unknown> {
  readonly type: string;
  readonly schema: z.ZodType<Data>;
  readonly upcasts: readonly Upcast[];
  /** The version that is written today: the number of upcasts, plus one. */
  readonly version: number;
}

/** Declares an event type. */
export const event = <Data>(
  type: string,
  schema: z.ZodType<Data>,
  upcasts: readonly Upcast[] = [],
): EventDefinition<Data> => ({
  type,
  schema,
  upcasts,
  version: upcasts.length + 1,
});

/** All event types of an aggregate, keyed by type. */
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

/** The union of the events of a catalogue. */
export type EventsOf<Definitions extends EventDefinitions> = {
  [Type in keyof Definitions & string]: {
    readonly type: Type;
    readonly data: Definitions[Type] extends EventDefinition<infer Data> ? Data : never;
  };
}[keyof Definitions & string];

/** An event together with its circumstances, in its newest version: what `evolve` and projections see. */
export type Recorded<Event extends DomainEvent> = Event & {
  readonly meta: EventMeta;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
};

/** Thrown when the log holds a type that this build does not know. A deploy error: the node stops. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(readonly type: string) {
    super(
      `the log holds the event type ${type}, which this version of dondoc does not know; start a newer version`,
    );
  }
}

/** Thrown when the log holds a newer version of a known type. A deploy error: the node stops. */
export class NewerEventVersion extends Error {
  override readonly name = 'NewerEventVersion';
  constructor(
    readonly type: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(
      `the log holds ${type} in version ${found}, but this version of dondoc knows only up to ${known}; start a newer version`,
    );
  }
}

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

const definitionOf = (definitions: EventDefinitions, type: string): EventDefinition => {
  const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined;
  if (!definition) throw new UnknownEventType(type);
  return definition;
};

/**
 * Reads a stored event in its newest version. The schema is not checked: it was on write.
 * @throws UnknownEventType, NewerEventVersion
 */
export const decode = <Definitions extends EventDefinitions>(
  definitions: Definitions,
  stored: StoredEvent,
): Recorded<EventsOf<Definitions>> => {
  const { type, upcasts, version } = definitionOf(definitions, stored.type);
  if (stored.v > version) throw new NewerEventVersion(type, stored.v, version);
  const data = upcasts
    .slice(stored.v - 1)
    .reduce<unknown>((older, upcast) => upcast(older as never), stored.data);
  return {
    type,
    data,
    meta: stored.meta,
    id: stored.id,
    stream: stored.stream,
    revision: stored.revision,
  } as Recorded<EventsOf<Definitions>>;
};

/**
 * Checks an event before it is written and gives its version.
 * @throws EventOutOfSchema, UnknownEventType
 */
export const encode = (
  definitions: EventDefinitions,
  { type, data }: DomainEvent,
): { type: string; v: number; data: unknown } => {
  const { schema, version } = definitionOf(definitions, type);
  const checked = schema.safeParse(data);
  if (!checked.success)
    throw new EventOutOfSchema(
      type,
      checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  return { type, v: version, data: checked.data };
};
