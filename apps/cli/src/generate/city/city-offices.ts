import type { PlannedStep } from '@dondoc/domain';
import type { CityPlan, Establish, Line } from './lines.js';
import { BODIES, COUNCIL_BOARDS, FRONT, PARTY_BOARDS, UNITS } from './city-2020.js';
import type { Office } from './office.js';
import { establishTerritory } from './territory.js';

/** Work passed down is ten to thirty times what the city gives; whoever has more units gives more of it. */
const linesUnder = (committee: Office): readonly Line[] => {
  const territories = committee.units.filter(({ level }) => level === 'district' || level === 'commune');
  const giving = territories
    .map((issuer) => ({ issuer, leads: issuer.units }))
    .filter(({ leads }) => leads.length > 0);
  const units = giving.reduce((sum, { leads }) => sum + leads.length, 0);
  return giving.map(({ issuer, leads }) => ({
    issuer,
    leads: [...leads],
    share: (88 * leads.length) / units,
  }));
};

/** Ho Chi Minh City as it was in 2020: city bodies, 24 districts with their divisions, 322 communes, numbered. */
export const cityOffices = (
  establish: Establish,
  officeOf: (agencyId: string) => Office,
  stepsFor: (cityId: string) => readonly PlannedStep[],
): CityPlan & { readonly reorganisations: readonly PlannedStep[] } => {
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
  const [first, ...reorganisations] = stepsFor(committee.agencyId);
  for (const command of first?.commands ?? []) establishTerritory(establish, officeOf, command);
  return {
    committee,
    council,
    reorganisations,
    lines: () => [
      { issuer: committee, leads: [...committee.units], share: 8 },
      { issuer: party, leads: party.units, share: 1 },
      ...withUnits.map((body) => ({ issuer: body, leads: body.units, share: 1 })),
      ...linesUnder(committee),
    ],
  };
};
