import { describe, expect, it } from '@jest/globals';
import type { EventMeta } from './event.js';
import { keyOf, project, type Projected, type Projection } from './projection.js';

type TaskEvent = { type: 'TaskAssigned'; data: { lead: string } } | { type: 'TaskDropped'; data: object };
interface Row {
  readonly lead: string;
  readonly times: number;
}

const register: Projection<Row, TaskEvent> = {
  name: 'register',
  version: 1,
  on: {
    TaskAssigned: (row, { data }) => ({ lead: data.lead, times: (row?.times ?? 0) + 1 }),
    TaskDropped: () => undefined,
  },
};

const happened = (event: TaskEvent | { type: 'TaskClosed'; data: object }) =>
  ({
    ...event,
    id: 'e',
    stream: 'task-7-8',
    revision: 0,
    index: 0,
    position: '0',
    meta: {} as EventMeta,
  }) as Projected<TaskEvent>;

describe('a projection', () => {
  it('makes a row, changes it and takes it away', () => {
    const assigned = happened({ type: 'TaskAssigned', data: { lead: 'sở' } });
    const first = project(register, undefined, assigned);
    expect(first).toEqual({ lead: 'sở', times: 1 });
    expect(project(register, first, assigned)).toEqual({ lead: 'sở', times: 2 });
    expect(project(register, first, happened({ type: 'TaskDropped', data: {} }))).toBeUndefined();
  });

  it('leaves the row alone at an event that it does not read', () => {
    const row = { lead: 'sở', times: 1 };
    expect(project(register, row, happened({ type: 'TaskClosed', data: {} }))).toBe(row);
  });

  it('keeps a row for each aggregate, unless it has a key of its own', () => {
    const assigned = happened({ type: 'TaskAssigned', data: { lead: 'sở' } });
    expect(keyOf(register, assigned)).toBe('7-8');
    expect(keyOf({ ...register, key: ({ type }) => type }, assigned)).toBe('TaskAssigned');
  });
});
