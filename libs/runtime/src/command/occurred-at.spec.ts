import { describe, expect, it } from '@jest/globals';
import { occurredInFuture } from '@dondoc/domain';
import { readOccurredAt } from './occurred-at.js';

const now = '2020-01-02T01:00:00.000Z';

describe('when an act happened', () => {
  it.each([
    ['now unless it is said', undefined, now],
    ['a day for the whole of it, today too', '2020-01-02', '2020-01-02'],
    ['a moment in stored form', '2020-01-02T08:00:00+07:00', now],
  ])('is %s', (_, given, occurredAt) => expect(readOccurredAt(given, now)).toBe(occurredAt));

  it.each(['2020-01-03', '2020-01-02T08:00:01+07:00'])(
    'is refused in the words of the domain: %s',
    (given) => {
      const { sentence } = occurredInFuture({
        occurredAt: given.length === 10 ? given : '2020-01-02T01:00:01.000Z',
        now,
      });
      expect(() => readOccurredAt(given, now)).toThrow(
        expect.objectContaining({ code: 'occurred-in-future', sentence }),
      );
    },
  );
});
