import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const accepts = (which: 'isSigned' | 'isSignedOrAbsent', signing: object | undefined) =>
  inNode('acts/is-signed.ts', `it.${which}(${JSON.stringify(signing) ?? 'undefined'})`);

const half = { capacity: 'own', signedOn: '2020-09-14' };
const whole = { ...half, postId: 'head', holderId: 'an' };

describe('the signature in a form', () => {
  it('is by somebody who was chosen, where it is required', () => {
    expect([undefined, half, whole].map((each) => accepts('isSigned', each))).toEqual([false, false, true]);
  });

  it('may be left out where it is optional, and is never given by half', () => {
    expect([undefined, half, whole].map((each) => accepts('isSignedOrAbsent', each))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is asked for by one part in every form', () => {
    const users = globSync('apps/dashboard/src/**/*.tsx').filter((path) =>
      readFileSync(path, 'utf8').includes('<SigningField'),
    );
    expect(users).toEqual(['apps/dashboard/src/acts/signing-item.tsx']);
  });
});
