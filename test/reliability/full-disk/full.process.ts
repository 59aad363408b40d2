// Runs on a file system of one megabyte: fills it with eight concurrent appenders, then makes room, and reports as JSON.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutcomeUnknown, randomId, StoreUnavailable, type NewEvent } from '@dondoc/event-sourcing';
import { openSqliteEventStore, type SqliteEventStore } from '@dondoc/event-store-sqlite';
import { NOW, sampleEvent } from '../sample-events.js';

const [folder = ''] = process.argv.slice(2);
const APPENDERS = 8;
const REFUSALS = 5;

interface Attempt {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly answer: 'written' | 'unavailable' | 'unknown' | 'other';
}

const answerOf = (error: unknown): Attempt['answer'] => {
  if (error instanceof OutcomeUnknown) return 'unknown';
  return error instanceof StoreUnavailable ? 'unavailable' : 'other';
};

const attempt = async (store: SqliteEventStore): Promise<Attempt> => {
  const [stream, events] = [
    `task-${randomId()}`,
    [sampleEvent({ place: 0 }, 3_000), sampleEvent({ place: 1 }, 3_000)],
  ];
  const answer = await store
    .append(stream, events, 'no-stream', NOW)
    .then(() => 'written' as const, answerOf);
  return { stream, events, answer };
};

const appendUntilRefused = async (store: SqliteEventStore): Promise<Attempt[]> => {
  const attempts: Attempt[] = [];
  while (attempts.filter(({ answer }) => answer !== 'written').length < REFUSALS)
    attempts.push(await attempt(store));
  return attempts;
};

/** How many attempts the file contradicts: an acknowledged one missing, a refused one there, any one there in half. */
const contradictions = async (store: SqliteEventStore, attempts: readonly Attempt[]) => {
  const found = new Set<string>();
  for await (const page of store.readAll()) for (const { id } of page) found.add(id);
  return attempts.filter(({ events, answer }) => {
    const there = events.filter(({ id }) => found.has(id)).length;
    const whole = there === 0 || there === events.length;
    return !whole || (answer === 'written' && there === 0) || (answer === 'unavailable' && there > 0);
  }).length;
};

const ballast = join(folder, 'ballast');
writeFileSync(ballast, Buffer.alloc(300 * 1024));
const file = join(folder, 'events.db');
const store = await openSqliteEventStore({ file, verify: false });
const attempts = (
  await Promise.all(Array.from({ length: APPENDERS }, () => appendUntilRefused(store)))
).flat();
const whileFull = await contradictions(store, attempts);

rmSync(ballast);
const again = await Promise.all(Array.from({ length: APPENDERS }, () => attempt(store)));
// what nobody knew is sent again, as the engine would: then it is there once
const unknown = attempts.filter(({ answer }) => answer === 'unknown').slice(0, APPENDERS);
const resent = await Promise.all(
  unknown.map(({ stream, events }) =>
    store.append(stream, events, 'no-stream', NOW).then((written) => written.length),
  ),
);
await store.close();

const reopened = await openSqliteEventStore({ file, verify: false });
const { damaged, total } = await reopened.verify();
const count = (answer: Attempt['answer']) => attempts.filter((each) => each.answer === answer).length;
const report = {
  written: count('written'),
  unavailable: count('unavailable'),
  unknown: count('unknown'),
  other: count('other'),
  whileFull,
  afterRoom: again.filter(({ answer }) => answer === 'written').length,
  resent: resent.filter((length) => length === 2).length,
  wantedResent: unknown.length,
  afterReopening: await contradictions(reopened, [
    ...attempts.filter((each) => !unknown.includes(each)),
    ...again,
  ]),
  damaged,
  total,
};
await reopened.close();
console.log(JSON.stringify(report));
