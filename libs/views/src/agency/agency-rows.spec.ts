import { describe, expect, it } from '@jest/globals';
import { tablesOf } from '../testing/tables-of.js';
import { idFor, WrittenLog } from '../testing/written-log.js';
import { answer } from '../thread/answers-by-name.js';

const agency = `agency-${idFor('SNV')}`;
const registered = { kind: 'executive', level: 'city', effectiveOn: '2020-01-01' };
const log = new WrittenLog()
  .add(agency, 'AgencyRegistered', { ...registered, name: 'Sở Nội vụ' }, '2020-01-01')
  .add(agency, 'AgencyRenamed', { name: 'Sở Nội vụ và Lao động', effectiveOn: '2020-02-01' }, '2020-02-01')
  .add(
    `agency-${idFor('STC')}`,
    'AgencyRegistered',
    { ...registered, name: 'Sở Tài chính', effectiveOn: '2020-03-01' },
    '2020-03-01',
  );

describe('the agencies in memory', () => {
  const { applier, reader } = tablesOf(log.events.slice(0, 1));
  const namesOn = (time: { readonly today: string; readonly knownAt?: string }) =>
    answer(reader, 'agencies', time).items.map(({ name }) => name);

  it('are read again once something was written of them, and no other', () => {
    expect(namesOn({ today: '2020-04-01' })).toEqual(['Sở Nội vụ']);
    applier.apply(log.events.slice(1, 2));
    expect(namesOn({ today: '2020-04-01' })).toEqual(['Sở Nội vụ và Lao động']);
    applier.apply(log.events.slice(2));
    expect(namesOn({ today: '2020-04-01' })).toEqual(['Sở Nội vụ và Lao động', 'Sở Tài chính']);
  });

  it('leave the past as it was', () => {
    expect(namesOn({ today: '2020-01-31' })).toEqual(['Sở Nội vụ']);
    expect(namesOn({ today: '2020-04-01', knownAt: '2020-01-31' })).toEqual(['Sở Nội vụ']);
    expect(namesOn({ today: '2020-04-01' })).toHaveLength(2);
  });
});
