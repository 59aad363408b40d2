import { describe, expect, it } from '@jest/globals';
import { bearerOf, idempotencyKeyOf, ifMatchOf, readId, waitForOf } from './headers.js';
import { languageOf } from './language.js';
import { Problem } from './problem.js';

const STORE = '00000000-0000-4000-8000-00000000000a';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,vi;q=0.5', 'en'],
    ['vi-VN,en;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0', 'vi'],
    ['en;q=0.2, vi;q=0.3', 'vi'],
    ['*', 'vi'],
    [`en${'x'.repeat(1000)}`, 'vi'],
  ] as const)('for %j is %s', (header, language) => expect(languageOf(header)).toBe(language));
});

describe('headers', () => {
  it('are read when they have their form', () => {
    expect(ifMatchOf({ 'if-match': '"12"' })).toBe(12);
    expect(ifMatchOf({})).toBeUndefined();
    expect(idempotencyKeyOf({ 'idempotency-key': 'a-b_c' })).toBe('a-b_c');
    expect(bearerOf({ authorization: `Bearer ${'a'.repeat(43)}` })).toBe('a'.repeat(43));
    expect(waitForOf({ 'wait-for-position': `${STORE}:42` }, STORE)).toBe('42');
    expect(readId(STORE)).toBe(STORE);
  });

  it.each([
    ['12', 'If-Match'],
    ['W/"12"', 'If-Match'],
    ['*', 'If-Match'],
    ['"-1"', 'If-Match'],
    ['"9999999999"', 'If-Match'],
  ])('refuse If-Match %s', (value) => expect(() => ifMatchOf({ 'if-match': value })).toThrow(Problem));

  it.each(['', 'a b', 'ê', 'a'.repeat(201)])('refuse Idempotency-Key %j', (value) =>
    expect(() => idempotencyKeyOf({ 'idempotency-key': value })).toThrow(Problem),
  );

  it('answer 410 for the position of another store', () => {
    const other = STORE.replace(/a$/, 'b');
    const read = () => waitForOf({ 'wait-for-position': `${other}:42` }, STORE);
    expect(read).toThrow(expect.objectContaining({ status: 410, code: 'position-of-another-store' }));
  });
});
