import { SettingsFault } from '@dondoc/config';
import { describe, expect, it } from '@jest/globals';
import { writeFormatOf } from './write-format.js';

const choose = (WRITE_FORMAT?: number) => {
  const told: unknown[] = [];
  const warn = (...line: readonly unknown[]) => void told.push(line);
  return { format: writeFormatOf({ WRITE_FORMAT }, { warn }), told };
};
const newest = choose().format;

describe('the format that a node writes', () => {
  it('is the newest unless a setting says otherwise', () => {
    expect(newest).toBeGreaterThan(1);
    expect(choose(newest)).toEqual({ format: newest, told: [] });
  });

  it('may be the one before it, while older nodes run, and is told then', () =>
    expect(choose(newest - 1)).toEqual({
      format: newest - 1,
      told: [[{ format: newest - 1, newest }, 'older format written']],
    }));

  it.each([0, newest + 1])('is refused where this version cannot write it: %i', (wanted) => {
    expect(() => choose(wanted)).toThrow(SettingsFault);
    expect(() => choose(wanted)).toThrow(/WRITE_FORMAT .* writes format \d+ to \d+ of the log\.$/);
  });
});
