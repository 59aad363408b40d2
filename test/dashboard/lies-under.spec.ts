import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const agencies = [
  ['city', {}],
  ['department', { parentId: 'city' }],
  ['office', { parentId: 'department' }],
  ['round', { parentId: 'about' }],
  ['about', { parentId: 'round' }],
];

const keeps = (own: string | undefined, agencyId: string) =>
  inNode(
    'agency/keeps-register-of.ts',
    `it.keepsRegisterOf(new Map(${JSON.stringify(agencies)}), ${JSON.stringify(own) ?? 'undefined'}, '${agencyId}')`,
  );

describe('the register of an agency', () => {
  it('is kept by the agency itself and by every unit under it', () =>
    expect(['department', 'office'].map((own) => keeps(own, 'department'))).toEqual([true, true]));

  it('is kept neither by the agency above nor by one beside, nor without a post', () =>
    expect(['city', 'round', undefined].map((own) => keeps(own, 'department'))).toEqual([
      false,
      false,
      false,
    ]));
});
