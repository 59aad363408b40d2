import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isPersonal, personal, quantity, text, TEXT_LIMIT_BYTES, textFault, uuid } from './text.js';

const marks = (count: number) => `a${'\u0301\u0323'.repeat(count / 2)}`;

describe('a text', () => {
  it.each([
    ['Đôn đốc việc thực hiện “Kế hoạch”', undefined],
    ['dòng một\ndòng hai', undefined],
    ['😀', undefined],
    ['a\0b', 'nul'],
    ['\ud800', 'lone-surrogate'],
    ['a\udc00b', 'lone-surrogate'],
    ['Đôn đốc'.normalize('NFD'), 'not-nfc'],
    ['ộ'.repeat(TEXT_LIMIT_BYTES / 3 + 1), 'too-long'],
  ] as const)('%j has the fault %s', (value, fault) => {
    expect(textFault(value)).toBe(fault);
    expect(text().safeParse(value).success).toBe(fault === undefined);
  });

  it('is not empty', () => {
    expect(text().safeParse('').success).toBe(false);
  });

  it('of 16 KiB is stored, one byte more is a blob', () => {
    expect(textFault('x'.repeat(TEXT_LIMIT_BYTES))).toBeUndefined();
    expect(textFault('x'.repeat(TEXT_LIMIT_BYTES + 1))).toBe('too-long');
  });

  it.each([100_000, 8_000])('of %i combining marks is judged in no time', (count) => {
    const started = performance.now();
    expect(textFault(marks(count))).toBeDefined();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('an identifier', () => {
  it.each([
    ['00000000-0000-4000-8000-0000000000a1', true],
    ['00000000-0000-4000-8000-0000000000A1', false],
    ['00000000-0000-4000-8000-0000000000a', false],
    ['00000000-0000-4000-8000-0000000000a1 ', false],
  ])('%j is one: %s', (value, valid) => {
    expect(uuid().safeParse(value).success).toBe(valid);
  });
});

describe('an amount', () => {
  it.each([
    ['1234567890123456789012345.123456789012', true],
    ['-0.5', true],
    ['1e3', false],
    ['1,5', false],
    ['', false],
  ])('%j is kept as text: %s', (value, valid) => {
    expect(quantity().safeParse({ value, unit: 'đồng' }).success).toBe(valid);
  });
});

describe('a field that is personal', () => {
  it('is marked, and another of the same kind is not', () => {
    expect([isPersonal(personal(z.string())), isPersonal(z.string())]).toEqual([true, false]);
  });
});
