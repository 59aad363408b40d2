import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, comparePositions, eventMeta, idOf } from './event.js';
import { randomId, randomSalt, deriveId } from './ids.js';

const meta = {
  origin: randomId(),
  actor: randomId(),
  occurredAt: '2020-01-06',
  recordedAt: '2020-01-06T01:00:00.000Z',
  commandId: randomId(),
  commandHash: 'ab'.repeat(32),
  correlationId: randomId(),
  salt: randomSalt(),
};
const authority = {
  documentId: randomId(),
  signedOn: '2020-01-06',
  postId: randomId(),
  holderId: randomId(),
};

describe('the meta of an event', () => {
  it('holds the whole authority or none of it', () => {
    expect(eventMeta.safeParse(meta).success).toBe(true);
    expect(eventMeta.safeParse({ ...meta, ...authority }).success).toBe(true);
    for (const field of Object.keys(authority))
      expect(eventMeta.safeParse({ ...meta, ...authority, [field]: undefined }).success).toBe(false);
  });

  it.each([
    ['a name instead of an id', { actor: 'Nguyễn Văn A' }],
    ['an empty agency', { agency: '' }],
    ['a field that is not in the format', { note: 'x' }],
    ['an instant with an offset', { recordedAt: '2020-01-06T08:00:00.000+07:00' }],
    ['a short salt', { salt: 'ab' }],
    ['an unknown capacity', { capacity: 'PP' }],
  ])('is refused with %s', (_, change) => {
    expect(eventMeta.safeParse({ ...meta, ...change }).success).toBe(false);
  });
});

describe('a position', () => {
  it('is compared as a number, however long', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n }), fc.bigInt({ min: 0n, max: 2n ** 64n }), (a, b) => {
        expect(Math.sign(comparePositions(String(a), String(b)))).toBe(a < b ? -1 : Number(a > b));
      }),
    );
  });
});

describe('the name of a stream', () => {
  it('is the category up to the first hyphen, then the id', () => {
    const stream = 'number-9b2d.2020.QD-UBND.7';
    expect([categoryOf(stream), idOf(stream)]).toEqual(['number', '9b2d.2020.QD-UBND.7']);
  });
});

describe('a derived id', () => {
  it('is that of RFC 9562 for its namespace and name, everywhere', () => {
    expect(deriveId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});
