import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '@dondoc/event-sourcing/testing';
import { shownBy } from './shown.js';

const commands = new Map([
  ['shut()', 'ShutDoor'],
  ['open()', 'OpenDoor'],
]);
const door = {
  category: 'door',
  states: ['Open', 'Shut'],
  acts: {},
  stateOf: ({ status }: Readonly<Record<string, unknown>>) => String(status),
};
const open = { status: 'Open' };
const shut = { status: 'Shut' };

const outcome = (file: string, test: string, change: Partial<Outcome>): Outcome => ({
  ...{ file, test, category: 'door', decide: 'shut()', occurredAt: '2020-01-02', events: [] },
  ...change,
});
const took = (file: string, test: string, change: Partial<Outcome> = {}) =>
  outcome(file, test, { before: open, after: shut, events: ['DoorShut'], ...change });
const refused = (file: string, test: string, code: string) =>
  outcome(file, test, { before: shut, after: shut, refusal: { code, kind: 'lifecycle' } });

const shownIn = (outcomes: readonly Outcome[], failed: readonly string[] = []) => {
  const byFile = Map.groupBy(outcomes, ({ file }) => file);
  const testResults = [...byFile].map(([name, own]) => ({
    name,
    assertionResults: [...new Set(own.map(({ test }) => test))].map((fullName) => ({
      fullName,
      status: failed.includes(fullName) ? 'failed' : 'passed',
    })),
  }));
  return shownBy({ report: { startTime: 0, testResults }, outcomes }, commands, [door]).get('ShutDoor');
};

describe('what tests show of a command', () => {
  it('is the steps, the events and the refusals that came of it', () =>
    expect(shownIn([took('a', 'shuts'), refused('a', 'is refused twice', 'shut-already')])).toEqual({
      test: 'shuts',
      steps: [{ from: 'Open', to: 'Shut' }],
      refusedIn: ['Shut'],
      events: [{ type: 'DoorShut', always: true }],
      refusals: [{ code: 'shut-already', kind: 'lifecycle', test: 'is refused twice' }],
    }));

  it('has events that follow sometimes', () =>
    expect(
      shownIn([took('a', 'shuts'), took('a', 'locks', { events: ['DoorShut', 'KeyTurned'] })])?.events,
    ).toEqual([
      { type: 'DoorShut', always: true },
      { type: 'KeyTurned', always: false },
    ]));

  it('is told by the file that is about it, and there by a test of it alone', () =>
    expect(
      shownIn([
        ...[1, 2, 3].map((time) =>
          outcome('a', `opens ${time}`, { decide: 'open()', events: ['DoorOpened'] }),
        ),
        took('a', 'happens in passing'),
        took('b', 'goes to and fro'),
        outcome('b', 'goes to and fro', { decide: 'open()', events: ['DoorOpened'] }),
        took('b', 'shuts'),
      ])?.test,
    ).toBe('shuts'));

  it('comes of no test that failed', () =>
    expect(shownIn([took('a', 'shuts'), took('b', 'shuts as well')], ['shuts'])?.test).toBe('shuts as well'));

  it('is nothing where it was never tried', () => expect(shownIn([])).toBeUndefined());
});
