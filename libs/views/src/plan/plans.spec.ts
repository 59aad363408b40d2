import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-26';
const OPEN: { restricted: boolean; agencyIds: readonly string[] } = { restricted: false, agencyIds: [] };

const log = new WrittenLog();
const plan = (number: string, content: string, visibility = OPEN) =>
  log.add(
    `plan-${idFor(number)}`,
    'PlanIssued',
    {
      issuerId: idFor('SNV'),
      number,
      issuedOn: '2020-04-15',
      summary: `Kế hoạch ${number}`,
      directiveIds: [idFor('1043')],
      items: [{ itemId: idFor(content), label: 'nội dung 1', content, clauseIds: [], basis: [] }],
      notApplicable: [],
      visibility,
    },
    '2020-04-15',
  );
plan('1404/KH-SNV', 'Vệ sinh môi trường');
plan('1405/KH-SNV', 'An toàn giao thông', { restricted: true, agencyIds: [idFor('SNV')] });
const signing = {
  holderId: idFor('director'),
  postId: idFor('post'),
  signedOn: '2020-04-15',
  documentId: idFor('1404/KH-SNV'),
};
const ask = askViewsOf(
  log.events.map((event, place) =>
    place > 0 ? event : { ...event, meta: { ...event.meta, ...signing, capacity: 'KT' } },
  ),
);
const numbers = async (params: { text?: string; visibleTo?: readonly string[] }) =>
  (await ask('plans', { today, ...params })).items.map(({ number }) => number);

describe('the register of plans', () => {
  it('is searched by number and by what the plans say, with and without diacritics', async () => {
    expect(await numbers({ text: 've sinh' })).toEqual(['1404/KH-SNV']);
    expect(await numbers({ text: 'Vệ sinh' })).toEqual(['1404/KH-SNV']);
    expect(await numbers({ text: '1405' })).toEqual(['1405/KH-SNV']);
    expect(await numbers({ text: 'văn hóa' })).toEqual([]);
  });

  it('finds nothing that the reader may not see', async () => {
    expect(await numbers({ text: 'giao thông', visibleTo: [idFor('UBND')] })).toEqual([]);
  });

  it('says who signed and in which capacity, where somebody did', async () => {
    const { items } = await ask('plans', { today });
    const of = (number: string) => items.find((each) => each.number === number)?.signed;
    const { documentId: _, ...signed } = signing;
    expect(of('1404/KH-SNV')).toEqual({ ...signed, capacity: 'KT' });
    expect(of('1405/KH-SNV')).toBeUndefined();
  });
});
