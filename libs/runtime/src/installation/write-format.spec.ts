import { SettingsFault } from '@dondoc/config';
import { describe, expect, it } from '@jest/globals';
import { writeFormatOf } from './write-format.js';

const format = (WRITE_FORMAT?: number) => writeFormatOf({ WRITE_FORMAT });

describe('the format that a node writes', () => {
  it('is the newest unless a setting says otherwise', () => expect(format()).toBeGreaterThan(1));

  it('may be the one before it, while older nodes run', () =>
    expect(format(format() - 1)).toBe(format() - 1));

  it.each([0, format() + 1])('is refused where this version cannot write it: %i', (wanted) => {
    expect(() => format(wanted)).toThrow(SettingsFault);
    expect(() => format(wanted)).toThrow(/WRITE_FORMAT .* writes format \d+ to \d+ of the log\.$/);
  });
});
