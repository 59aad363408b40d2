import { keyOf, project, type DomainEvent, type Projected, type Projection } from '@dondoc/event-sourcing';

/** A value that a column holds. */
export type ColumnValue = string | number | null;

/** The row of another view as it stands at this event of the log. */
export type LookAt = (view: string, key: string) => unknown;

/** How the rows of a projection lie in their table. */
interface ViewDefinition<Row, Event extends DomainEvent> {
  readonly projection: Projection<Row, Event>;
  /** Columns beside key and row, for filters and sorting: the name and what it holds. */
  readonly columns?: Readonly<Record<string, (row: Row) => ColumnValue | undefined>>;
  /** Each is a list of column names. */
  readonly indexes?: readonly (readonly string[])[];
  /** Fields kept in a column of their own, so that a list of many rows reads only those. */
  readonly apart?: readonly (keyof Row & string)[];
  /** Values under which a row is found that has many: `recommendation:<id>`. A value once given stays. */
  readonly links?: (row: Row) => readonly string[];
  /** What full-text search finds the row by. */
  readonly text?: (row: Row) => string;
  /** Adds what other rows know at this point of the log. */
  readonly complete?: (row: Row, look: LookAt) => Row;
}

/** The cells of a row, in the order of {@link View.columns}. */
export type Cells = readonly ColumnValue[];

/** A projection with its table; the row's type is known to its definition only. */
export interface View {
  readonly name: string;
  readonly version: number;
  /** `row` and, if fields are kept apart, `apart` come last. */
  readonly columns: readonly string[];
  readonly indexes: readonly (readonly string[])[];
  readonly reads: (type: string) => boolean;
  readonly keyOf: (event: Projected) => string;
  readonly apply: (row: unknown, event: Projected, look: LookAt) => unknown;
  readonly cells: (row: unknown) => Cells;
  readonly decode: (row: string, apart: string | null) => unknown;
  readonly links: (row: unknown) => readonly string[];
  readonly text: (row: unknown) => string | undefined;
}

const without = <Row extends object>(row: Row, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const only = <Row extends object>(row: Row, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));

/** Declares the table of a projection. */
export const view = <Row extends object, Event extends DomainEvent>(
  definition: ViewDefinition<Row, Event>,
): View => {
  const { projection, columns = {}, indexes = [], apart = [], links, text, complete } = definition;
  const values = Object.values(columns);
  return {
    name: projection.name,
    version: projection.version,
    columns: [...Object.keys(columns), 'row', ...(apart.length > 0 ? ['apart'] : [])],
    indexes,
    reads: (type) => Object.hasOwn(projection.on, type),
    // a view is handed only events that its projection reads, and only rows that it made itself
    keyOf: (event) => keyOf(projection, event as Projected<Event>),
    apply: (before, event, look) => {
      const row = project(projection, before as Row | undefined, event as Projected<Event>);
      return row && complete && row !== before ? complete(row, look) : row;
    },
    cells: (made) => {
      const row = made as Row;
      const cells = values.map((of) => of(row) ?? null);
      if (apart.length === 0) return [...cells, JSON.stringify(row)];
      return [...cells, JSON.stringify(without(row, apart)), JSON.stringify(only(row, apart))];
    },
    decode: (row, rest) => ({
      ...(JSON.parse(row) as object),
      ...(rest === null ? {} : (JSON.parse(rest) as object)),
    }),
    links: (row) => links?.(row as Row) ?? [],
    text: (row) => text?.(row as Row),
  };
};
