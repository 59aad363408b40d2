import { describe, expect, it } from '@jest/globals';
import type { LifeCycle } from './life-cycles.js';
import { pageOf } from './page.js';
import { NOTHING, type Shown } from './shown.js';

const door: LifeCycle = {
  category: 'door',
  states: ['Open', 'Shut', 'Gone'],
  acts: { ShutDoor: { from: ['Open', 'Gone'], by: 'doorkeeper' } },
  stateOf: ({ status }) => String(status),
};
const shutting: Shown = {
  test: 'shutting a | door',
  steps: [
    { from: 'Shut', to: 'Shut' },
    { from: 'Open', to: 'Shut' },
  ],
  refusedIn: [],
  events: [
    { type: 'DoorShut', always: true },
    { type: 'KeyTurned', always: false },
  ],
  refusals: [
    { code: 'no-door', kind: 'missing', test: 'is refused where no door is' },
    { code: 'not-your-door', kind: 'authority', test: 'is refused to a guest' },
  ],
};
const ringing: Shown = {
  test: 'ringing a bell',
  steps: [{ from: NOTHING, to: 'exists' }],
  refusedIn: [],
  events: [{ type: 'BellRung', always: true }],
  refusals: [],
};

const page = pageOf({
  commands: [
    { name: 'RingBell', category: 'bell', summary: { vi: 'Rung chuông', en: 'Ring' }, authority: 'none' },
    { name: 'ShutDoor', category: 'door', summary: { vi: 'Đóng cửa', en: 'Shut' }, authority: 'optional' },
  ],
  specified: { ShutDoor: 'C1' },
  cycles: [door],
  roles: { ShutDoor: ['clerk', 'head'], RingBell: [] },
  shown: new Map([
    ['RingBell', ringing],
    ['ShutDoor', shutting],
  ]),
});
const lines = page.split('\n');

describe('the page of the domain', () => {
  it('says where an act is open, and what tests show of it', () => {
    expect(lines).toContain('|  | Open | Shut | Gone |');
    expect(lines).toContain('| ShutDoor | ● | ◐ | ○ |');
  });

  it('has a row for each command: steps, events, who, guards by kind, test', () =>
    expect(lines).toContain(
      [
        '| C1 **ShutDoor**<br>Đóng cửa',
        'Open → Shut<br>Shut → *stays*',
        'DoorShut, (KeyTurned)',
        '**doorkeeper**<br>clerk, head<br>signature optional',
        '*authority* `not-your-door`<br>*missing* `no-door`',
        String.raw`shutting a \| door |`,
      ].join(' | '),
    ));

  it('names the test of each guard', () =>
    expect(lines).toContain('| ShutDoor | `no-door` | is refused where no door is |'));

  it('leads to each section, with the number of its commands and guards', () =>
    expect(lines.filter((line) => line.startsWith('| ['))).toEqual([
      '| [Door](#door) | 1 | 2 |',
      '| [Bell](#bell) | 1 | 0 |',
    ]));

  it('has the machines first, then the rest, which only the engine may give where no role may', () => {
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Door', '## Bell']);
    expect(lines).toContain(
      '| **RingBell**<br>Rung chuông | ∅ → exists | BellRung | the engine itself<br>no signature |  | ringing a bell |',
    );
  });
});
