import { describe, expect, it } from '@jest/globals';
import type { LifeCycle } from './life-cycles.js';
import { faultsIn } from './faults.js';
import type { Shown } from './shown.js';

const door: LifeCycle = {
  category: 'door',
  states: ['Open', 'Shut'],
  acts: { ShutDoor: { from: ['Open'], by: 'doorkeeper' } },
  stateOf: ({ status }) => String(status),
};
const shutting: Shown = {
  test: 'shutting a door keeps the wind out',
  steps: [{ from: 'Open', to: 'Shut' }],
  refusedIn: [],
  events: [{ type: 'DoorShut', always: true }],
  refusals: [],
};
const claimed = {
  commands: [{ name: 'ShutDoor', category: 'door' }],
  specified: { ShutDoor: 'C1' },
  cycles: [door],
  shown: new Map([['ShutDoor', shutting]]),
};

describe('what a table would claim without a test', () => {
  it('is nothing where a test shows every command and every state', () =>
    expect(faultsIn(claimed)).toEqual([]));

  it('is a row of the specification without its command', () =>
    expect(faultsIn({ ...claimed, specified: { ...claimed.specified, LockDoor: 'C2' } })).toEqual([
      'C2: there is no command LockDoor.',
    ]));

  it('is a command that tests only refuse', () => {
    const refused = { ...shutting, test: undefined, steps: [], refusedIn: ['Open', 'Shut'] };
    expect(faultsIn({ ...claimed, shown: new Map([['ShutDoor', refused]]) })).toEqual([
      'No test that passed shows ShutDoor being taken.',
    ]);
  });

  it('is a state that no test comes to', () =>
    expect(faultsIn({ ...claimed, cycles: [{ ...door, states: [...door.states, 'Locked'] }] })).toEqual([
      'No test shows a door that is Locked.',
    ]));

  const again = { ...shutting, steps: [...shutting.steps, { from: 'Shut', to: 'Shut' }] };
  const shutAgain = { ...claimed, shown: new Map([['ShutDoor', again]]) };

  it('is an act that a test takes where the table closes it', () =>
    expect(faultsIn(shutAgain)).toEqual(['A test takes ShutDoor from Shut, where its table closes it.']));

  it('is no act of a part, which may stand elsewhere than the whole', () =>
    expect(faultsIn({ ...shutAgain, cycles: [{ ...door, inParts: true }] })).toEqual([]));
});
