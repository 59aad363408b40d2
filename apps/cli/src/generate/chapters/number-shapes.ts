import type { Office } from '../city/office.js';
import type { Chance } from '../engine/chance.js';

type Shapes = readonly (readonly [weight: number, shape: string])[];

const CITY: Shapes = [
  [25, '{n}/QĐ-UBND'],
  [5, '{n}/CT-UBND'],
  [15, '{n}/KH-UBND'],
  [15, '{n}/TB-VP'],
  [20, '{n}/UBND-VX'],
  [10, '{n}/UBND-KT'],
  [10, '{n}/UBND-ĐT'],
];

const PARTY: Shapes = [
  [30, '{n}-CT/TU'],
  [70, '{n}-KL/TU'],
];

const COMMITTEE: Shapes = [
  [30, '{n}/QĐ-UBND'],
  [20, '{n}/KH-UBND'],
  [15, '{n}/TB-UBND'],
  [35, '{n}/UBND-NV'],
];

const bodyShapes = (symbol: string): Shapes => [
  [25, `{n}/KH-${symbol}`],
  [15, `{n}/QĐ-${symbol}`],
  [20, `{n}/TB-${symbol}`],
  [40, `{n}/${symbol}-VP`],
];

/** The number of a directive that gives tasks, with `{n}` for its digits: domain.md 6.3. */
export const shapeOf = ({ symbol, level }: Office, chance: Chance): string => {
  if (symbol === 'TU') return chance.weighted(PARTY);
  if (symbol !== 'UBND') return chance.weighted(bodyShapes(symbol));
  return chance.weighted(level === 'city' ? CITY : COMMITTEE);
};
