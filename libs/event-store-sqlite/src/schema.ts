/** Marks the file as a dondoc log in SQLite's header: "dond". */
export const APPLICATION_ID = 0x646f6e64;

/** The layout of the tables below. A newer one is refused by an older dondoc. */
export const LAYOUT_VERSION = 1;

/**
 * `idx` is the event's number in the log. `data` and `meta` (without `recordedAt`) are canonical JSON, so the hashes are taken
 * of the very bytes that lie here. `leaf` is the 32-byte leaf hash. `checks` holds four bytes for each column, so that damage
 * can be named. There is no unique index on `id`: it would make inserts three times slower, and (stream, revision) decides.
 */
export const LAYOUT = `
  CREATE TABLE events (
    idx INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    v INTEGER NOT NULL CHECK (v >= 1),
    recordedAt TEXT NOT NULL,
    data TEXT NOT NULL,
    meta TEXT NOT NULL,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    checks BLOB NOT NULL CHECK (length(checks) = 32),
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE installation (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  ${['events', 'installation']
    .flatMap((table) => ['UPDATE', 'DELETE'].map((act) => ({ table, act })))
    .map(
      ({ table, act }) => `
  CREATE TRIGGER ${table}_refuse_${act.toLowerCase()} BEFORE ${act} ON ${table}
    BEGIN SELECT RAISE(ABORT, 'what is in the log is never altered'); END;`,
    )
    .join('')}
  -- INSERT OR REPLACE would delete without firing the trigger above
  CREATE TRIGGER events_refuse_replace BEFORE INSERT ON events
    WHEN NEW.idx IS NOT (SELECT coalesce(max(idx), -1) + 1 FROM events)
    BEGIN SELECT RAISE(ABORT, 'an event is only added at the end of the log'); END;
  CREATE TRIGGER installation_refuse_replace BEFORE INSERT ON installation
    WHEN EXISTS (SELECT 1 FROM installation WHERE name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'what is in the log is never altered'); END;
`;

/** Every connection that may write sets these; a test reads them back on the writer's own connection. */
export const WRITER_SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA trusted_schema = OFF;
`;
