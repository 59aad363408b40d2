import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const agencies = [
  ['city', {}],
  ['department', { parentId: 'city' }],
  ['office', { parentId: 'department' }],
  ['round', { parentId: 'about' }],
  ['about', { parentId: 'round' }],
];

const lies = (own: string | undefined, agencyId: string) =>
  inNode(
    'agency/lies-under.ts',
    `it.liesUnder(new Map(${JSON.stringify(agencies)}), ${JSON.stringify(own) ?? 'undefined'}, '${agencyId}')`,
  );

describe('whether an agency lies under another', () => {
  it('holds of the agency itself and of every unit under it', () =>
    expect(['department', 'office'].map((own) => lies(own, 'department'))).toEqual([true, true]));

  it('holds neither of the agency above nor of a circle beside, nor of nobody', () =>
    expect(['city', 'round', undefined].map((own) => lies(own, 'department'))).toEqual([
      false,
      false,
      false,
    ]));
});
