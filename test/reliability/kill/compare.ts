import { readFileSync, existsSync } from 'node:fs';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import type { Answered } from './messages.js';

/** What was answered, set against what lies in the file. All but the first must be nought. */
export interface Comparison {
  readonly acknowledged: number;
  readonly refused: number;
  readonly lost: number;
  readonly doubled: number;
  readonly halfWritten: number;
  readonly damaged: number;
}

/** Reads the file as the next start would, and compares. */
export const compare = async (file: string, logs: readonly string[]): Promise<Comparison> => {
  const lines = logs.flatMap(linesOf);
  const answered = lines.filter((line): line is Answered => 'id' in line);
  const store = await openSqliteEventStore({ file, verify: false });
  try {
    const events: LoggedEvent[] = [];
    for await (const page of store.readAll()) events.push(...page);
    const { damaged } = await store.verify();
    return {
      acknowledged: answered.length,
      refused: lines.length - answered.length,
      lost: lostAmong(answered, events),
      doubled: events.length - new Set(events.map(({ id }) => id)).size,
      halfWritten: halfWrittenAmong(events),
      damaged,
    };
  } finally {
    await store.close();
  }
};

const linesOf = (log: string): (Answered | { refused: string })[] =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Answered | { refused: string })
    : [];

const lostAmong = (answered: readonly Answered[], events: readonly LoggedEvent[]) =>
  answered.filter(({ id, stream, revision, position, recordedAt }) => {
    const found = events[Number(position)];
    const fits = found?.id === id && found.stream === stream && found.revision === revision;
    return !fits || found.position !== position || found.meta.recordedAt !== recordedAt;
  }).length;

interface Sample {
  readonly append: string;
  readonly size: number;
}

const halfWrittenAmong = (events: readonly LoggedEvent[]) => {
  const missing = new Map<string, number>();
  for (const { data } of events) {
    const { append, size } = data as Sample;
    missing.set(append, (missing.get(append) ?? size) - 1);
  }
  return [...missing.values()].filter((count) => count !== 0).length;
};
