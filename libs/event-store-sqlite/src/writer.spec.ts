import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MONDAY, scratchFolder, someEvent, someStream } from './testing/samples.js';
import type { WantedAppend } from './writer-messages.js';
import { Writer } from './writer.js';
import { writtenEvent } from './writing.js';

let scratch: ReturnType<typeof scratchFolder>;
let writer: Writer;
let tickets = 0;
beforeEach(() => {
  scratch = scratchFolder();
  writer = new Writer(scratch.file);
});
afterEach(() => {
  writer.abandon();
  scratch.remove();
});

const wanted = (stream: string, expected: number, event = someEvent()): WantedAppend => ({
  ticket: tickets++,
  stream,
  expected,
  now: MONDAY,
  events: [writtenEvent(event, stream, expected + 1, MONDAY)],
});

const kinds = (appends: readonly WantedAppend[]) => writer.append(appends).map(({ kind }) => kind);
const rows = () => writer.db.prepare('SELECT count(*) AS count FROM events').get()?.count;

/** Makes one kind of statement fail on the writer's connection, as a broken disk would. */
const breaking = (statement: string) => {
  const { db } = writer;
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    if (sql === statement) throw new Error('disk I/O error');
    exec(sql);
  };
};

describe('a batch of appends', () => {
  it('is one transaction, in which each sees what those before it wrote', () => {
    const [stream, event] = [someStream(), someEvent()];
    let commits = 0;
    const { db } = writer;
    const exec = db.exec.bind(db);
    db.exec = (sql) => {
      if (sql === 'COMMIT') commits++;
      exec(sql);
    };
    const batch = [
      wanted(stream, -1, event),
      wanted(stream, 0),
      wanted(stream, -1),
      wanted(stream, -1, event),
      wanted(someStream(), -1),
    ];
    expect(kinds(batch)).toEqual(['written', 'written', 'conflict', 'repeated', 'written']);
    expect([commits, rows()]).toEqual([1, 3]);
  });

  it('is not written at all when one of its inserts fails, and every append is told so', () => {
    const broken = wanted(someStream(), -1);
    const unfit = { ...broken, events: broken.events.map((event) => ({ ...event, v: 0 })) };
    expect(kinds([wanted(someStream(), -1), unfit, wanted(someStream(), -1)])).toEqual(
      Array(3).fill('unavailable'),
    );
    expect(rows()).toBe(0);
  });

  it('is of unknown outcome when the commit itself fails', () => {
    breaking('COMMIT');
    expect(kinds([wanted(someStream(), -1), wanted(someStream(), -1)])).toEqual(['unknown', 'unknown']);
  });

  it('is unavailable when it cannot even begin', () => {
    breaking('BEGIN IMMEDIATE');
    expect(kinds([wanted(someStream(), -1)])).toEqual(['unavailable']);
  });

  it('opens the file anew after any failure and numbers on without a hole', () => {
    const stream = someStream();
    expect(kinds([wanted(stream, -1)])).toEqual(['written']);
    breaking('COMMIT');
    kinds([wanted(stream, 0)]);
    const [answer] = writer.append([wanted(stream, 0)]);
    expect(answer).toMatchObject({ kind: 'written', index: 1 });
  });

  it('is refused while another log is being taken over, which goes on', () => {
    expect(writer.beginImport()).toEqual({ kind: 'done' });
    expect(kinds([wanted(someStream(), -1)])).toEqual(['unavailable']);
    expect(writer.beginImport().kind).toBe('unavailable');
    expect(writer.commitImport()).toEqual({ kind: 'done' });
    expect(kinds([wanted(someStream(), -1)])).toEqual(['written']);
  });
});
