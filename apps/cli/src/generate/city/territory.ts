import { COMMUNE_DIVISIONS, DIVISIONS } from './city-2020.js';
import type { Establish } from './lines.js';
import type { Office } from './office.js';

/** An agency as a plan of succession registers it. */
interface Planned {
  readonly name: string;
  readonly level: 'district' | 'commune';
  readonly parentId: string;
}

/** The district or commune that a planned command registers, with the divisions that it has in its time; in the order of registration. */
export const establishTerritory = (
  establish: Establish,
  officeOf: (agencyId: string) => Office,
  { target, body }: { readonly target: string; readonly body: unknown },
): readonly Office[] => {
  const { name, level, parentId } = body as Planned;
  const parent = officeOf(parentId);
  const office = establish({ agencyId: target, name, symbol: 'UBND', kind: 'executive', level, parent });
  const short = name.replace('UBND ', '');
  // a commune has divisions where no district stands between it and the city
  const divisions = level === 'district' ? DIVISIONS : parent.level === 'city' ? COMMUNE_DIVISIONS : [];
  return [
    office,
    ...divisions.map(([division, symbol]) =>
      establish({ name: `${division} ${short}`, symbol, kind: 'executive', level: 'unit', parent: office }),
    ),
  ];
};
