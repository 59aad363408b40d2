import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const posts = [
  {
    postId: 'head',
    title: 'Giám đốc',
    holders: [
      { accountId: 'an', effectiveOn: '2020-01-01', until: '2020-09-14' },
      { accountId: 'binh', effectiveOn: '2020-09-14' },
    ],
  },
];

const holdersOn = (day: string) =>
  inNode('agency/holders-on.ts', `it.holdersOn(${JSON.stringify(posts)}, '${day}')`);

describe('who holds a post', () => {
  it('is the former holder up to the day before leaving it', () =>
    expect(holdersOn('2020-09-13')).toEqual([{ postId: 'head', title: 'Giám đốc', holderId: 'an' }]));

  it('is the next holder alone from the day on which the former one left', () =>
    expect(holdersOn('2020-09-14')).toEqual([{ postId: 'head', title: 'Giám đốc', holderId: 'binh' }]));

  it('is nobody before the first one came', () => expect(holdersOn('2019-12-31')).toEqual([]));
});
