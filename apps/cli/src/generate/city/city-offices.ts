import type { City, Establish } from './lines.js';
import { BODIES, COUNCIL_BOARDS, DISTRICTS, DIVISIONS, FRONT, PARTY_BOARDS, UNITS } from './city-2020.js';
import type { Office } from './office.js';

const district = (
  establish: Establish,
  committee: Office,
  [name, communes]: (typeof DISTRICTS)[number],
): Office => {
  const rural = name.startsWith('Huyện');
  const made = establish({
    ...{ name: `Ủy ban nhân dân ${name}`, symbol: 'UBND', kind: 'executive', level: 'district' },
    parent: committee,
  });
  for (const [division, symbol] of DIVISIONS)
    establish({ name: `${division} ${name}`, symbol, kind: 'executive', level: 'unit', parent: made });
  for (let n = 1; n <= communes; n++)
    establish({
      ...{ name: `Ủy ban nhân dân ${rural ? 'Xã' : 'Phường'} số ${n}, ${name}`, symbol: 'UBND' },
      ...{ kind: 'executive', level: 'commune', parent: made },
    });
  return made;
};

/** Ho Chi Minh City as it was in 2020: city bodies, 24 districts with their divisions, 322 communes, numbered. */
export const cityOffices = (establish: Establish): Omit<City, 'offices'> => {
  const executive = { kind: 'executive', level: 'city' } as const;
  const committee = establish({ ...executive, name: 'Ủy ban nhân dân Thành phố', symbol: 'UBND' });
  const council = establish({
    name: 'Hội đồng nhân dân Thành phố',
    symbol: 'HĐND',
    kind: 'elected',
    level: 'city',
  });
  for (const [name, symbol] of COUNCIL_BOARDS)
    establish({ name, symbol, kind: 'elected', level: 'city', parent: council });
  const party = establish({ name: 'Thành ủy', symbol: 'TU', kind: 'party', level: 'city' });
  for (const [name, symbol] of PARTY_BOARDS)
    establish({ name, symbol, kind: 'party', level: 'city', parent: party });
  for (const [name, symbol] of FRONT) establish({ name, symbol, kind: 'party', level: 'city' });

  const bodies = BODIES.map(([name, symbol]) =>
    establish({
      ...executive,
      name,
      symbol,
      kind: symbol === 'TTTP' ? 'inspectorate' : 'executive',
      parent: committee,
    }),
  );
  const withUnits = bodies.filter(({ symbol }) => UNITS[symbol] !== undefined);
  for (const body of withUnits)
    for (let n = 1; n <= (UNITS[body.symbol] ?? 0); n++)
      establish({
        name: `Đơn vị số ${n}, ${body.name}`,
        symbol: `ĐV${n}`,
        kind: 'executive',
        level: 'unit',
        parent: body,
      });
  const districts = DISTRICTS.map((each) => district(establish, committee, each));
  const communes = districts.map(({ units }) => units.length).reduce((sum, count) => sum + count, 0);
  return {
    committee,
    council,
    lines: [
      { issuer: committee, leads: [...bodies, ...districts], share: 8 },
      { issuer: party, leads: party.units, share: 1 },
      ...withUnits.map((body) => ({ issuer: body, leads: body.units, share: 1 })),
      // work passed down is ten to thirty times what the city gives; a large district gives more
      ...districts.map((each) => ({
        issuer: each,
        leads: each.units,
        share: (88 * each.units.length) / communes,
      })),
    ],
  };
};
