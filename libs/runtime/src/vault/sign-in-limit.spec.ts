import { beforeEach, describe, expect, it } from '@jest/globals';
import { SignInLimit } from './sign-in-limit.js';

let time: number;
const clock = { now: () => time };
beforeEach(() => {
  time = 1_000_000;
});

describe('guessing passwords', () => {
  it('is slowed down after the allowed failures, for a while', () => {
    const limit = new SignInLimit(clock, 3);
    for (const left of [0, 0, 0]) {
      expect(limit.wait('a')).toBe(left);
      limit.failed('a');
    }
    expect(limit.wait('a')).toBe(900);
    expect(limit.wait('b')).toBe(0);
    time += 900_000;
    expect(limit.wait('a')).toBe(0);
  });

  it('starts afresh after a success', () => {
    const limit = new SignInLimit(clock, 1);
    limit.failed('a');
    limit.succeeded('a');
    expect(limit.wait('a')).toBe(0);
  });
});
