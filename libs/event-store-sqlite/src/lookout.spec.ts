import { beforeEach, describe, expect, it } from '@jest/globals';
import { CALLER, Lookout, WRITER } from './lookout.js';

const PATIENCE_MS = 0.4;

describe('a thread that waits for the other', () => {
  let now: number;
  let caller: Lookout;
  let writer: Lookout;
  beforeEach(() => {
    now = 0;
    const cells = Lookout.cells();
    caller = new Lookout(cells, WRITER, PATIENCE_MS, () => now);
    writer = new Lookout(cells, CALLER, PATIENCE_MS, () => now);
  });

  /** How many of so many messages it looks out after, when nobody moves. */
  const looksInVain = (messages: number) => {
    let looks = 0;
    for (let n = 0; n < messages; n++) {
      caller.sent();
      if (caller.pays) looks++;
      now += 1;
      expect(caller.pays).toBe(false);
    }
    return looks;
  };

  it('sleeps unless it has sent something', () => {
    expect(caller.pays).toBe(false);
  });

  it('looks out for as long as the other is seen at work, and not beyond its patience', () => {
    caller.sent();
    writer.took();
    now = 0.39;
    expect(caller.pays).toBe(true);
    now = 0.41;
    expect(caller.pays).toBe(false);
  });

  it('sleeps soon when the other does not move, for it may be waiting for this processor', () => {
    caller.sent();
    now = 0.1;
    expect(caller.pays).toBe(true);
    now = 0.15;
    expect(caller.pays).toBe(false);
  });

  it('is not taken in by what the other did before', () => {
    caller.sent();
    writer.took();
    caller.sent();
    now = 0.15;
    expect(caller.pays).toBe(false);
  });

  it('looks out more and more rarely in vain', () => {
    expect(looksInVain(1_000)).toBeLessThan(20);
  });

  it('looks out every time again once it was worth it a few times', () => {
    looksInVain(1_000);
    for (let n = 0; n < 300; n++) {
      caller.sent();
      caller.took();
    }
    caller.sent();
    expect(caller.pays).toBe(true);
  });
});
