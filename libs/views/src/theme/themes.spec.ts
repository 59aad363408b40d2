import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-12-31';
const declared = (name: string, from: string, to?: string) => ({
  kind: to === undefined ? 'programme' : 'annual',
  name,
  agencyId: idFor('UBND'),
  from,
  ...(to !== undefined && { to }),
  document: { words: 'Kết luận 527-KL/TU' },
});
const log = new WrittenLog()
  .add('theme-1', 'ThemeDeclared', declared('Năm văn hóa', '2020-01-01', '2020-12-31'), '2019-12-10')
  .add('theme-2', 'ThemeDeclared', declared('Không xả rác', '2018-10-19'), '2019-12-11');
const ask = askViewsOf(log.events);

describe('the themes', () => {
  const names = async (runningOn?: string) =>
    (await ask('themes', { today, runningOn })).items.map(({ name }) => name);
  it('are all that were declared', async () =>
    expect(await names()).toEqual(['Không xả rác', 'Năm văn hóa']));
  it('are those of a day, from their first through their last', async () => {
    expect(await names('2019-12-31')).toEqual(['Không xả rác']);
    expect(await names('2020-12-31')).toEqual(['Không xả rác', 'Năm văn hóa']);
    expect(await names('2021-01-01')).toEqual(['Không xả rác']);
  });
});
