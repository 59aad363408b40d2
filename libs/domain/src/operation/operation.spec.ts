import { describe, expect, it } from '@jest/globals';
import { deriveId, Rejected, type Circumstances } from '@dondoc/event-sourcing';
import { idFor } from '../testing/agencies.js';
import { retryParkedKey } from './decisions/retry-parked-key.js';
import { skipParkedEvent } from './decisions/skip-parked-event.js';

const circumstances: Circumstances = {
  id: idFor('operation'),
  actor: { accountId: idFor('administrator'), postIds: [], roles: ['administrator'] },
  now: '2020-09-09T01:00:00.000Z',
  occurredAt: '2020-09-09T01:00:00.000Z',
  newId: (kind) => deriveId(idFor('operation'), kind),
};
const row = { view: 'tasks', key: idFor('task') };
const retry = (index?: number) => retryParkedKey.decide(row, undefined, circumstances, { index });
const skip = (index: number, parked?: number) =>
  skipParkedEvent.decide({ ...row, index, reason: 'x' }, undefined, circumstances, { index: parked });
const codeOf = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return error instanceof Rejected ? error.code : error;
  }
};

describe('an administrator', () => {
  it('has what waits for a row applied again', () =>
    expect(retry(7)).toEqual([{ type: 'ParkedKeyRetried', data: row }]));
  it('has the first event that waits left out, and says why', () =>
    expect(skip(7, 7)).toEqual([{ type: 'ParkedEventSkipped', data: { ...row, index: 7, reason: 'x' } }]));
  it('is refused where nothing waits', () =>
    expect([codeOf(() => retry()), codeOf(() => skip(7))]).toEqual(['nothing-parked', 'nothing-parked']));
  it('is refused to skip any but the first', () =>
    expect(codeOf(() => skip(7, 8))).toBe('other-event-parked'));
});
