import { createHash } from 'node:crypto';
import type { View } from './view.js';

/** Raised when the tables that are the same for every view change. */
const LAYOUT_VERSION = 4;

const tableOf = ({ name, columns, versioned, indexes }: View): string => {
  const cells = columns.join(', ');
  const index = (table: string) =>
    indexes
      .map((on) => `CREATE INDEX ${table}_by_${on.join('_')} ON ${table} (${on.join(', ')});`)
      .join('\n    ');
  return `
    CREATE TABLE ${name} (key TEXT PRIMARY KEY, from_idx INTEGER NOT NULL, ${cells});
    CREATE TABLE ${name}_before (key TEXT NOT NULL, from_idx INTEGER NOT NULL, to_idx INTEGER NOT NULL, ${versioned.join(', ')},
      PRIMARY KEY (key, from_idx));
    CREATE INDEX ${name}_before_by_to ON ${name}_before (to_idx, from_idx);
    ${index(name)}`;
};

/**
 * `<view>` holds the row versions that hold now, `<view>_before` those that no longer do, each from the event that made it
 * up to the one that replaced it. So the rows known at any index of the log are one union of two indexed reads.
 */
export const schemaOf = (views: readonly View[]): string => `
  CREATE TABLE checkpoint (only_row INTEGER PRIMARY KEY CHECK (only_row = 0), idx INTEGER NOT NULL, position TEXT NOT NULL,
    id TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL);
  CREATE TABLE origin (store TEXT NOT NULL);
  CREATE TABLE parked (view TEXT NOT NULL, key TEXT NOT NULL, idx INTEGER NOT NULL, event TEXT NOT NULL,
    reason TEXT NOT NULL, PRIMARY KEY (view, key, idx)) WITHOUT ROWID;
  CREATE TABLE links (view TEXT NOT NULL, link TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (view, link, key)) WITHOUT ROWID;
  CREATE TABLE texts (id INTEGER PRIMARY KEY, view TEXT NOT NULL, key TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (view, key));
  CREATE VIRTUAL TABLE search USING fts5(words, content='texts', content_rowid='id', detail=none);
  CREATE TABLE trail (idx INTEGER PRIMARY KEY, position TEXT NOT NULL, id TEXT NOT NULL, stream TEXT NOT NULL,
    revision INTEGER NOT NULL, category TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, agency TEXT, directive TEXT,
    task TEXT, occurred_at TEXT NOT NULL, occurred_from TEXT NOT NULL, recorded_at TEXT NOT NULL, known_at TEXT NOT NULL,
    late INTEGER NOT NULL, circumstances TEXT NOT NULL);
  -- with late, so that what matches is counted from the index alone
  CREATE INDEX trail_by_stream ON trail (stream, idx, late);
  CREATE INDEX trail_by_type ON trail (type, idx, late);
  CREATE INDEX trail_by_actor ON trail (actor, idx, late);
  CREATE INDEX trail_by_agency ON trail (agency, idx, late) WHERE agency IS NOT NULL;
  CREATE INDEX trail_by_directive ON trail (directive, idx, late) WHERE directive IS NOT NULL;
  CREATE INDEX trail_by_task ON trail (task, idx, late) WHERE task IS NOT NULL;
  CREATE INDEX trail_by_occurred ON trail (occurred_from, late);
  CREATE INDEX trail_by_known ON trail (known_at, idx, late);
  CREATE INDEX trail_late ON trail (idx) WHERE late = 1;
  ${views.map(tableOf).join('\n')}`;

/** Names what these views make of a log: another program version that makes the same keeps the file. */
export const generationOf = (views: readonly View[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([LAYOUT_VERSION, views.map(({ name, version }) => [name, version]), schemaOf(views)]),
    )
    .digest('hex')
    .slice(0, 12);
