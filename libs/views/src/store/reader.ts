import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { endOf, type Instant } from '@dondoc/event-sourcing';
import { CALENDAR_ID, calendarInForce, type PublishedCalendar, type WorkingCalendar } from '@dondoc/domain';
import { publishedIn, type CalendarRow } from '../calendar/calendar.view.js';
import { matchOf } from '../search/folded.js';
import type { AnsweredFrame, Page, Paged, TimeFrame } from '../time-frame.js';
import type { ColumnValue, View } from './view.js';

export type Values = Readonly<Record<string, ColumnValue>>;

/** A {@link TimeFrame} worked out: the end of its day, and the last event of the log that counts. */
export interface Frame extends AnsweredFrame {
  readonly end: Instant;
  /** Nothing recorded is left out, so the rows that hold now are the rows. */
  readonly isWhole: boolean;
  readonly offset: number;
}

const PAGE_LIMIT = 50;
const NO_DAY = '1970-01-01';
const LONGEST_PAGE = 1000;

const cursorOf = (index: number, offset: number): string =>
  Buffer.from(JSON.stringify([index, offset])).toString('base64url');

/** A cursor that is not one of ours starts at the beginning. */
const readCursor = (cursor: string | undefined): readonly [number, number] | undefined => {
  if (cursor === undefined) return undefined;
  const [, index, offset] = /^\[(-?\d+),(\d+)\]$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return index === undefined || offset === undefined ? undefined : [Number(index), Number(offset)];
};

/** Reads the tables for queries; runs in the thread that writes them, between two batches. */
export class Reader {
  private readonly statements = new Map<string, StatementSync>();
  private readonly views: ReadonlyMap<string, View>;
  /** By the index of the event that made it what it was; what the log said then it says for ever. */
  private readonly calendars = new Map<number, PublishedCalendar>();

  constructor(
    private readonly db: DatabaseSync,
    views: readonly View[],
    /** The calendar of the installation, in force until one is published. */
    readonly base: WorkingCalendar,
  ) {
    this.views = new Map(views.map((view) => [view.name, view]));
  }

  all(sql: string, values: Values = {}): readonly Values[] {
    // cells of our own tables are texts, integers and nulls
    return this.prepared(sql).all(values) as readonly Values[];
  }

  get(sql: string, values: Values = {}): Values | undefined {
    return this.all(sql, values)[0];
  }

  frame(time: TimeFrame, cursor?: string): Frame {
    const last = Number(this.get('SELECT idx FROM checkpoint')?.['idx'] ?? -1);
    const [resumed, offset] = readCursor(cursor) ?? [undefined, 0];
    const knownAt = time.knownAt?.length === 10 ? endOf(time.knownAt) : time.knownAt;
    const index = Math.min(resumed ?? this.indexKnownAt(knownAt, last), last);
    const asOf = time.asOf ?? time.today;
    return {
      asOf,
      end: endOf(asOf),
      index,
      isWhole: index === last,
      offset,
      ...(knownAt !== undefined && { knownAt }),
    };
  }

  /** The rows as they stood at an event of the log, or as they stand now; for what asks about no day. */
  frameAt(index = Number.POSITIVE_INFINITY): Frame {
    const whole = this.frame({ today: NO_DAY });
    return index >= whole.index ? whole : { ...whole, index, isWhole: false };
  }

  /** SQL for the rows of a view as they stood at the frame's last event; give {@link known} with the values. */
  rowsOf(view: string, frame: Frame): string {
    if (frame.isWhole) return view;
    const { columns, versioned } = this.view(view);
    const shared = columns.map((column) => `${versioned.includes(column) ? 'b' : 'v'}.${column}`);
    return `(SELECT ${['key', 'from_idx', ...columns].join(', ')} FROM ${view} WHERE from_idx <= $known
      UNION ALL SELECT ${['b.key', 'b.from_idx', ...shared].join(', ')} FROM ${view}_before b JOIN ${view} v ON v.key = b.key
      WHERE b.from_idx <= $known AND b.to_idx > $known)`;
  }

  /** Decoded rows of a view at a frame. */
  rows<Row>(view: string, frame: Frame, where = '', values: Values = {}): readonly Row[] {
    return this.all(`SELECT * FROM ${this.rowsOf(view, frame)} ${where}`, {
      ...values,
      known: frame.index,
    }).map((found) => this.decoded<Row>(view, found));
  }

  row<Row>(view: string, key: string, frame: Frame): Row | undefined {
    return this.rows<Row>(view, frame, 'WHERE key = $key', { key })[0];
  }

  decoded<Row>(view: string, found: Values): Row {
    // the row that this view's own projection made
    return this.view(view).decode(found) as Row;
  }

  /** The versions of the calendar that were known at the frame's last event; undefined where none was published. */
  publishedAt(frame: Frame): PublishedCalendar | undefined {
    const key = { key: CALENDAR_ID, known: frame.index };
    const found = this.get(`SELECT from_idx FROM ${this.rowsOf('calendars', frame)} WHERE key = $key`, key);
    if (!found) return undefined;
    const from = Number(found['from_idx']);
    const known = this.calendars.get(from);
    if (known) return known;
    const row = this.row<CalendarRow>('calendars', CALENDAR_ID, frame);
    const published = row && publishedIn(row);
    if (published) this.calendars.set(from, published);
    return published;
  }

  /** The calendar in force as it was known at the frame's last event. */
  calendarAt(frame: Frame): WorkingCalendar {
    return calendarInForce(this.publishedAt(frame), this.base);
  }

  /** SQL that keeps the rows found by words; undefined where the text holds no word. */
  search(
    view: string,
    text: string | undefined,
  ): { readonly sql: string; readonly match: string } | undefined {
    const match = text === undefined ? undefined : matchOf(text);
    return match === undefined
      ? undefined
      : {
          match,
          sql: `key IN (SELECT key FROM texts JOIN search ON search.rowid = texts.id
            WHERE texts.view = '${view}' AND search MATCH $match)`,
        };
  }

  /** One page out of a list that was worked out whole. */
  page<Item, Line>(
    list: readonly Item[],
    frame: Frame,
    { limit = PAGE_LIMIT }: Page,
    line: (item: Item) => Line,
  ): Paged<Line> {
    const end = frame.offset + Math.min(Math.max(limit, 1), LONGEST_PAGE);
    return {
      items: list.slice(frame.offset, end).map(line),
      total: list.length,
      ...(end < list.length && { next: cursorOf(frame.index, end) }),
    };
  }

  private view(name: string): View {
    const view = this.views.get(name);
    if (!view) throw new Error(`there is no view ${name}`);
    return view;
  }

  private indexKnownAt(knownAt: Instant | undefined, last: number): number {
    if (knownAt === undefined) return last;
    const found = this.get(
      'SELECT idx FROM trail WHERE known_at <= $knownAt ORDER BY known_at DESC, idx DESC LIMIT 1',
      { knownAt },
    );
    return Number(found?.['idx'] ?? -1);
  }

  private prepared(sql: string): StatementSync {
    const there = this.statements.get(sql);
    if (there) return there;
    const made = this.db.prepare(sql);
    made.setAllowUnknownNamedParameters(true);
    this.statements.set(sql, made);
    return made;
  }
}

/** Value of one column by key: levels of agencies, themes of directives. */
export const columnByKey = (reader: Reader, view: string, column: string): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all(`SELECT key, ${column} AS value FROM ${view} WHERE ${column} IS NOT NULL`)
      .map(({ key, value }) => [String(key), String(value)]),
  );

/** What an answer says of the frame it was taken in. */
export const answered = ({ asOf, knownAt, index }: Frame): AnsweredFrame => ({
  asOf,
  index,
  ...(knownAt !== undefined && { knownAt }),
});
