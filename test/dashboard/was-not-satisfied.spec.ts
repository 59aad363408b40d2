import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const said = (...whats: readonly string[]) =>
  inNode(
    'pages/supervision/was-not-satisfied.ts',
    `it.wasNotSatisfied({ said: ${JSON.stringify(whats.map((what) => ({ what })))} })`,
  );

describe('a recommendation that may be followed up', () => {
  it('is one that one of several addressees did not satisfy, though the whole is not at its end', () =>
    expect(said('accepted', 'satisfied', 'not-satisfied')).toBe(true));

  it('stays one when it is satisfied later', () => expect(said('not-satisfied', 'satisfied')).toBe(true));

  it('is none before it is assessed, nor when all satisfied it', () =>
    expect([said('accepted'), said('satisfied', 'closed')]).toEqual([false, false]));
});
