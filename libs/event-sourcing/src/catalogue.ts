import type { z } from 'zod';
import type { DomainEvent, EventMeta, StoredEvent } from './event.js';

/** How one released version of an event became the next. Its functions are pure and never edit their argument. */
export interface Upcast {
  /**
   * The format of the log from which on the newer version is written: a number that counts the releases which changed what
   * is written, whatever the type.
   */
  readonly format: number;
  /** Brings the data of the version before to the newer one. */
  readonly up: (data: never) => unknown;
  /**
   * The way back and the schema that it leads to, for as long as a build that reads only the version before may run beside
   * this one. It loses nothing: `up(down(data))` is `data`. Once it is left out, older formats cannot be written any more.
   */
  readonly back?: {
    readonly down: (data: never) => unknown;
    readonly schema: z.ZodType;
    /** The older form cannot say everything: what it cannot say is not written while older builds still read the log. */
    readonly narrower?: boolean;
  };
}

/** The same data as before, with more that it may say from a format on: fields that may be there, more kinds of a thing. */
export const widened = (format: number, narrower: z.ZodType): Upcast => ({
  format,
  up: (data: unknown) => data,
  back: { down: (data: unknown) => data, schema: narrower, narrower: true },
});

/** One type of event: its name on disk for ever, the schema that is its type, and how older versions become it. */
export interface EventDefinition<Data = unknown> {
  readonly type: string;
  readonly schema: z.ZodType<Data>;
  readonly upcasts: readonly Upcast[];
  /** The newest version: the number of upcasts, plus one. */
  readonly version: number;
  /** The format of the log from which on the type is written at all. */
  readonly since: number;
}

/** Declares an event type. One that comes after the first release says `since` which format it is written. */
export const event = <Data>(
  type: string,
  schema: z.ZodType<Data>,
  upcasts: readonly Upcast[] = [],
  since = 1,
): EventDefinition<Data> => ({
  type,
  schema,
  upcasts,
  version: upcasts.length + 1,
  since,
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
  /** Says which of two events of different streams came first; see `comparePositions`. */
  readonly position: string;
};

/** Thrown when the log holds a type that this build does not know. A deploy error: the node stops. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(readonly type: string) {
    super(
      `The log holds the event type ${type}, which this version of dondoc does not know; start a newer version.`,
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
      `The log holds ${type} in version ${found}, but this version of dondoc knows only up to ${known}; start a newer version.`,
    );
  }
}

/** Whether an error means that this build is too old for the log: nothing helps but to stop and start a newer one. */
export const needsNewerBuild = (error: unknown): error is Error =>
  // by name, since an error that comes from another thread has lost its class
  error instanceof Error && ['UnknownEventType', 'NewerEventVersion'].includes(error.name);

/**
 * Finds the definition by which a version of an event is read.
 * @throws UnknownEventType, NewerEventVersion
 */
export const definitionOf = (
  definitions: EventDefinitions,
  { type, v = 1 }: { readonly type: string; readonly v?: number },
): EventDefinition => {
  const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined;
  if (!definition) throw new UnknownEventType(type);
  if (v > definition.version) throw new NewerEventVersion(type, v, definition.version);
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
  const { type, upcasts } = definitionOf(definitions, stored);
  const data = upcasts
    .slice(stored.v - 1)
    .reduce<unknown>((older, { up }) => up(older as never), stored.data);
  return {
    type,
    data,
    meta: stored.meta,
    id: stored.id,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
  } as Recorded<EventsOf<Definitions>>;
};
