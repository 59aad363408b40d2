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
  /**
   * Fields and columns that the first event sets and that hardly ever change: kept once for all versions of a row, which is
   * never removed. `amended` names the fields that were changed all the same: from then on each version keeps them itself.
   */
  readonly fixed?: {
    readonly fields: readonly (keyof Row & string)[];
    readonly columns: readonly string[];
    readonly amended?: (row: Row) => readonly string[];
  };
  /** Values under which a row is found that has many: `recommendation:<id>`. A value once given stays. */
  readonly links?: (row: Row) => readonly string[];
  /** What full-text search finds the row by. */
  readonly text?: (row: Row) => string;
  /** Adds what other rows know at this point of the log. */
  readonly complete?: (row: Row, look: LookAt) => Row;
}

/** The cells of a row, in the order of {@link View.columns}. */
export type Cells = readonly ColumnValue[];

/** A row with its cells. */
export interface Celled {
  readonly row: unknown;
  readonly cells: Cells;
}

/** A projection with its table; the row's type is known to its definition only. */
export interface View {
  readonly name: string;
  readonly version: number;
  /** The columns given, then the parts of the row as JSON: `row`, `apart` and `fixed`. */
  readonly columns: readonly string[];
  /** Those of them that a replaced version keeps for itself; the others it shares with the row that holds. */
  readonly versioned: readonly string[];
  readonly indexes: readonly (readonly string[])[];
  readonly reads: (type: string) => boolean;
  readonly keyOf: (event: Projected) => string;
  readonly apply: (row: unknown, event: Projected, look: LookAt) => unknown;
  /** `before` is the version that this one replaces: what did not change is not written out again. */
  readonly cells: (row: unknown, before?: Celled) => Cells;
  readonly decode: (found: Readonly<Record<string, ColumnValue>>) => unknown;
  readonly links: (row: unknown) => readonly string[];
  readonly text: (row: unknown) => string | undefined;
}

const partOf = <Row extends object>(row: Row, isIn: (field: string) => boolean): string => {
  const part: Partial<Row> = {};
  for (const field in row) if (isIn(field)) part[field] = row[field];
  return JSON.stringify(part);
};

const parsed = (part: ColumnValue | undefined): object => JSON.parse(String(part ?? '{}')) as object;

/** Declares the table of a projection. */
export const view = <Row extends object, Event extends DomainEvent>(
  definition: ViewDefinition<Row, Event>,
): View => {
  const { projection, columns = {}, indexes = [], links, text, complete } = definition;
  const apart: ReadonlySet<string> = new Set(definition.apart);
  const fixed: ReadonlySet<string> = new Set(definition.fixed?.fields);
  const fixedColumns: ReadonlySet<string> = new Set([...(definition.fixed?.columns ?? []), 'fixed']);
  const values = Object.values(columns);
  const names = [...Object.keys(columns), 'row', 'apart', 'fixed'];

  const partApart = (row: Row, before: Celled | undefined): ColumnValue => {
    if (apart.size === 0) return null;
    const was = before?.row as Row | undefined;
    const isSame = was && definition.apart?.every((field) => was[field] === row[field]);
    return isSame ? (before?.cells.at(-2) ?? null) : partOf(row, (field) => apart.has(field));
  };
  const partFixed = (row: Row, before: Celled | undefined): ColumnValue => {
    if (fixed.size === 0) return null;
    return before?.cells.at(-1) ?? partOf(row, (field) => fixed.has(field));
  };

  return {
    name: projection.name,
    version: projection.version,
    columns: names,
    versioned: names.filter((name) => !fixedColumns.has(name)),
    indexes,
    reads: (type) => Object.hasOwn(projection.on, type),
    // a view is handed only events that its projection reads, and only rows that it made itself
    keyOf: (event) => keyOf(projection, event as Projected<Event>),
    apply: (before, event, look) => {
      const row = project(projection, before as Row | undefined, event as Projected<Event>);
      return row && complete && row !== before ? complete(row, look) : row;
    },
    cells: (made, before) => {
      const row = made as Row;
      const amended = definition.fixed?.amended?.(row) ?? [];
      const isOwn = (field: string) => !fixed.has(field) || amended.includes(field);
      const own = partOf(row, (field) => !apart.has(field) && isOwn(field));
      return [...values.map((of) => of(row) ?? null), own, partApart(row, before), partFixed(row, before)];
    },
    decode: (found) => ({ ...parsed(found['fixed']), ...parsed(found['row']), ...parsed(found['apart']) }),
    links: (row) => links?.(row as Row) ?? [],
    text: (row) => text?.(row as Row),
  };
};
