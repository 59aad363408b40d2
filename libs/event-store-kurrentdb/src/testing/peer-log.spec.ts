import { describe, expect, it } from '@jest/globals';
import { PeerLog, type Expected, type Proposed } from './peer-log.js';

const event = (id: string): Proposed => ({
  id,
  type: 'TaskAssigned',
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.from('{}'),
});

const events = (ids: string) => [...ids].map(event);

/** A log with the events a, b and c in one stream. */
const filled = () => {
  const log = new PeerLog();
  log.append('s', 'no-stream', events('abc'));
  return log;
};

/** What the server promises: IndexWriter.CheckCommit, as told in kurrentdb.md, section 4. */
describe('the idempotency of the peer', () => {
  it.each([
    {
      law: 'all ids equal at expected+1 …: success',
      expected: 'no-stream',
      ids: 'abc',
      kind: 'repeated',
      last: 2,
    },
    {
      law: 'a prefix of what is there: success',
      expected: 'no-stream',
      ids: 'ab',
      kind: 'repeated',
      last: 1,
    },
    {
      law: 'from the middle: success with the original revision',
      expected: 0,
      ids: 'b',
      kind: 'repeated',
      last: 1,
    },
    { law: 'the first differs: wrong version', expected: 'no-stream', ids: 'xb', kind: 'wrong' },
    {
      law: 'a later one differs: corrupted, told as wrong version',
      expected: 'no-stream',
      ids: 'ax',
      kind: 'wrong',
    },
    {
      law: 'more than is there: corrupted, told as wrong version',
      expected: 'no-stream',
      ids: 'abcd',
      kind: 'wrong',
    },
    { law: 'another order: wrong version', expected: 'no-stream', ids: 'ba', kind: 'wrong' },
    { law: 'expected > current: always fails', expected: 3, ids: 'abc', kind: 'wrong' },
    {
      law: 'expected = current: written, even with ids that are there',
      expected: 2,
      ids: 'a',
      kind: 'written',
      last: 3,
    },
  ] as { law: string; expected: Expected; ids: string; kind: string; last?: number }[])(
    'exact revision › $law',
    ({ expected, ids, kind, last }) => {
      const log = filled();
      const length = log.all.length;
      expect(log.append('s', expected, events(ids))).toMatchObject({
        kind,
        ...(last !== undefined && { last }),
      });
      expect(log.all.length - length).toBe(kind === 'written' ? ids.length : 0);
    },
  );

  it('exact revision › success again is told with the original position', () => {
    const log = filled();
    expect(log.append('s', 'no-stream', events('ab'))).toMatchObject({ position: log.all[1]?.position });
  });

  it('any › a recent id is a repetition, a part of them a wrong version', () => {
    const log = filled();
    expect(log.append('s', 'any', events('abc'))).toMatchObject({ kind: 'repeated' });
    expect(log.append('s', 'any', events('cd'))).toMatchObject({ kind: 'wrong' });
  });

  it('any › after a restart a repetition is written twice, exact revisions are not', () => {
    const log = filled();
    log.forgetRecent();
    expect(log.append('s', 'no-stream', events('abc'))).toMatchObject({ kind: 'repeated' });
    expect(log.append('s', 'any', events('abc'))).toMatchObject({ kind: 'written', last: 5 });
  });

  it('same stream only › the same id is another event in another stream', () => {
    expect(filled().append('t', 'no-stream', events('a'))).toMatchObject({ kind: 'written', last: 0 });
  });
});
