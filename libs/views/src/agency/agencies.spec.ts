import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const stream = `agency-${idFor('SNV')}`;
const post = { postId: idFor('clerk post'), title: 'Văn thư', roles: ['clerk'], receivesReminders: true };
const held = (account: string, effectiveOn: string) => ({
  postId: post.postId,
  accountId: idFor(account),
  effectiveOn,
});

const log = new WrittenLog()
  .add(
    `account-${idFor('Hoa')}`,
    'AccountRegistered',
    { displayName: 'Trần Thị Hoa', email: 'hoa@example.vn' },
    '2020-01-01',
  )
  .add(
    stream,
    'AgencyRegistered',
    { name: 'Sở Nội vụ', kind: 'executive', level: 'city', effectiveOn: '2020-01-01' },
    '2020-01-01',
  )
  .add(stream, 'AgencyPlaced', { parentId: idFor('UBND TP'), effectiveOn: '2020-01-01' }, '2020-01-01')
  .add(stream, 'PostEstablished', { ...post, effectiveOn: '2020-01-01' }, '2020-01-01')
  .add(stream, 'PostAppointed', held('Hoa', '2020-02-01'), '2020-02-01')
  .add(stream, 'PostVacated', held('Hoa', '2020-06-01'), '2020-06-01')
  .add(stream, 'PostAppointed', held('Minh', '2020-06-01'), '2020-06-01')
  .add(stream, 'AgencyRenamed', { name: 'Sở Nội vụ và Lao động', effectiveOn: '2020-07-01' }, '2020-07-01')
  .add(stream, 'PostAppointed', held('Hoa', '2020-08-01'), '2020-08-01');
const ask = askViewsOf(log.events);
const hoa = idFor('Hoa');

describe('posts', () => {
  it('are held from the day of the appointment to the day before it is vacated', async () => {
    const on = async (day: string) => (await ask('postsOf', { accountId: hoa, day })).length;
    expect(await on('2020-01-31')).toBe(0);
    expect(await on('2020-02-01')).toBe(1);
    expect(await on('2020-05-31')).toBe(1);
    expect(await on('2020-06-01')).toBe(0);
    expect(await on('2020-08-01')).toBe(1);
  });
  it('tell their roles and agency', async () =>
    expect(await ask('postsOf', { accountId: hoa, day: '2020-03-01' })).toEqual([
      { ...post, agencyId: idFor('SNV') },
    ]));
  it('tell their holders with what a mail needs', async () =>
    expect(await ask('holdersOf', { agencyId: idFor('SNV'), day: '2020-03-01' })).toMatchObject([
      { accountId: hoa, displayName: 'Trần Thị Hoa', email: 'hoa@example.vn' },
    ]));
  it('are found by themselves', async () =>
    expect(await ask('holdersOf', { postId: post.postId, day: '2020-06-15' })).toMatchObject([
      { accountId: idFor('Minh') },
    ]));
});

describe('an agency', () => {
  const named = async (asOf: string, knownAt?: string) =>
    (await ask('agency', { today: '2020-09-26', asOf, knownAt, id: idFor('SNV') }))?.name;

  it('bears the name of the day', async () => {
    expect(await named('2019-12-31')).toBeUndefined();
    expect(await named('2020-06-30')).toBe('Sở Nội vụ');
    expect(await named('2020-07-01')).toBe('Sở Nội vụ và Lao động');
  });
  it('bears the name that was known', async () =>
    expect(await named('2020-07-01', '2020-06-30')).toBe('Sở Nội vụ'));
  it('is in the list by what it is called, and its posts by their ids', async () => {
    const { items } = await ask('agencies', { today: '2020-07-01' });
    expect(items.find(({ id }) => id === idFor('SNV'))).toMatchObject({ name: 'Sở Nội vụ và Lao động' });
    const whole = await ask('agency', { today: '2020-07-01', id: idFor('SNV') });
    const [post] = whole?.posts ?? [];
    const ids = [idFor('nobody'), post?.postId ?? ''];
    expect(await ask('posts', { ids })).toEqual([
      { postId: post?.postId, title: post?.title, agencyId: idFor('SNV') },
    ]);
  });
  it('is found under its parent', async () => {
    const under = async (parentId: string) =>
      (await ask('agencies', { today: '2020-09-26', parentId })).items;
    expect(await under(idFor('UBND TP'))).toHaveLength(1);
    expect(await under(idFor('UBND MH-1'))).toHaveLength(0);
  });
});
