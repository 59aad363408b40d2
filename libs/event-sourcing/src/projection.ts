import type { DomainEvent, LoggedEvent } from './event.js';
import { idOf } from './event.js';
import type { Recorded } from './catalogue.js';

/** An event of the log in its newest version, with its number: what a projection sees. */
export type Projected<Event extends DomainEvent = DomainEvent> = Recorded<Event> & Pick<LoggedEvent, 'index'>;

type Handlers<Row, Event extends DomainEvent> = {
  readonly [Type in Event['type']]?: (
    row: Row | undefined,
    event: Projected<Extract<Event, { type: Type }>>,
  ) => Row | undefined;
};

/**
 * A view of the log: a pure function from row and event to row, keyed by aggregate. `undefined` is no row.
 * The keys of `on` say which events it reads. A change of what it computes raises `version`, and it is built anew.
 */
export interface Projection<Row, Event extends DomainEvent> {
  readonly name: string;
  readonly version: number;
  readonly on: Handlers<Row, Event>;
  /** Which row an event belongs to; the aggregate's id unless given. */
  readonly key?: (event: Projected<Event>) => string;
}

/** The key of the row that an event touches. */
export const keyOf = <Row, Event extends DomainEvent>(
  projection: Projection<Row, Event>,
  event: Projected<Event>,
): string => (projection.key ? projection.key(event) : idOf(event.stream));

/** The row after an event; the same row when the projection does not read this type. */
export const project = <Row, Event extends DomainEvent>(
  projection: Projection<Row, Event>,
  row: Row | undefined,
  event: Projected<Event>,
): Row | undefined => {
  const handler = (
    projection.on as Record<
      string,
      ((row: Row | undefined, event: Projected<Event>) => Row | undefined) | undefined
    >
  )[event.type];
  return handler ? handler(row, event) : row;
};
