import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from './event.js';
import { checkIfMatch, RevisionStale } from './if-match.js';
import { MONDAY } from './testing/contract/harness.js';

const STREAM = 'session-1';
const session = { crossReferences: ['RecommendationRecorded'] };

const recorded = (revision: number, type: string, causationId?: string): StoredEvent => ({
  id: `event-${revision}`,
  stream: STREAM,
  revision,
  position: String(revision),
  type,
  v: 1,
  data: {},
  meta: {
    origin: 'here',
    actor: causationId === undefined ? 'somebody' : 'system',
    occurredAt: MONDAY,
    recordedAt: MONDAY,
    commandId: `command-${revision}`,
    commandHash: '0'.repeat(64),
    correlationId: 'correlation',
    ...(causationId !== undefined && { causationId }),
    salt: '0'.repeat(64),
  },
});

/** The last event that the caller is told of; undefined when the command may run. */
const staleBy = (ifMatch: number, ...stored: readonly StoredEvent[]): unknown => {
  try {
    checkIfMatch(session, STREAM, stored, ifMatch);
    return undefined;
  } catch (error) {
    return error instanceof RevisionStale ? error.last?.revision : error;
  }
};

const established = recorded(0, 'Established');
const published = recorded(1, 'Published');

describe('a caller who names the revision that was seen', () => {
  it('is not refused when nothing came after it', () => {
    expect(staleBy(0, established)).toBeUndefined();
  });

  it('is refused when somebody did something, and told what', () => {
    expect(staleBy(0, established, published)).toBe(1);
  });

  it('is not refused for a cross-reference that a policy recorded meanwhile', () => {
    const referred = recorded(1, 'RecommendationRecorded', 'event-of-another-stream');
    expect(staleBy(0, established, referred)).toBeUndefined();
  });

  it('is not refused for what a policy made of an event that was seen, nor for what follows from that', () => {
    const begun = recorded(2, 'FollowUpBegun', 'event-1');
    const further = recorded(3, 'FollowedFurther', 'event-2');
    expect(staleBy(1, established, published, begun, further)).toBeUndefined();
  });

  it('is refused for what a policy made of an event that was not seen', () => {
    expect(staleBy(0, established, published, recorded(2, 'FollowUpBegun', 'event-1'))).toBe(2);
  });

  it('is refused for what a policy carried out on a decision in another stream', () => {
    expect(staleBy(0, established, recorded(1, 'Withdrawn', 'event-of-another-stream'))).toBe(1);
  });

  it('is refused for a cross-reference that somebody typed', () => {
    expect(staleBy(0, established, recorded(1, 'RecommendationRecorded'))).toBe(1);
  });

  it('is told of what somebody did, and not of the cross-reference that came last', () => {
    const referred = recorded(2, 'RecommendationRecorded', 'event-of-another-stream');
    expect(staleBy(0, established, published, referred)).toBe(1);
  });

  it('is refused when there is no such revision', () => {
    expect(staleBy(3, established, published)).toBe(1);
    expect(() => checkIfMatch(session, STREAM, [], 0)).toThrow(RevisionStale);
  });
});
