import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-12-31';
const visibility = { restricted: false, agencyIds: [] };
const drafted = { issuerId: idFor('UBND'), summary: 'Kế hoạch', basis: [], clauses: [], visibility };
const log = new WrittenLog()
  .add(`directive-${idFor('one')}`, 'DirectiveDrafted', drafted, '2020-03-20', { agency: idFor('Văn phòng') })
  .add(`directive-${idFor('two')}`, 'DirectiveDrafted', drafted, '2020-03-21', { agency: idFor('UBND') })
  .add(
    `directive-${idFor('two')}`,
    'DirectiveIssued',
    { ...drafted, number: '2/QĐ-UBND', issuedOn: '2020-03-24' },
    '2020-03-24',
  );
const ask = askViewsOf(log.events);

describe('the drafts of an agency', () => {
  const ids = async (visibleTo?: readonly string[]) =>
    (await ask('drafts', { today, visibleTo })).items.map(({ id }) => id);
  it('are those that have no number yet', async () => expect(await ids()).toEqual([idFor('one')]));
  it('are for the issuer and for the unit that typed them, and for nobody else', async () => {
    expect(await ids([idFor('UBND')])).toEqual([idFor('one')]);
    expect(await ids([idFor('Văn phòng')])).toEqual([idFor('one')]);
    expect(await ids([idFor('Sở')])).toEqual([]);
    const hidden = await ask('draft', { today, id: idFor('one'), visibleTo: [idFor('Sở')] });
    expect(hidden).toBeUndefined();
  });
  it('are in the register once they are issued, and only then', async () => {
    const { items } = await ask('directives', { today });
    expect(items.map(({ number }) => number)).toEqual(['2/QĐ-UBND']);
  });
});
