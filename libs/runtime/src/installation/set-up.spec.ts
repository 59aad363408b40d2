import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openVault } from '../vault/open-vault.js';
import { sealedPlace, type SealedPlace } from '../vault/testing/key-file.js';
import { SetUp } from './set-up.js';

const ACCOUNT = '00000000-0000-4000-8000-00000000000a';
let place: SealedPlace;
beforeEach(() => {
  place = sealedPlace();
});
afterEach(() => place.remove());

describe('the token of the set-up', () => {
  it('that one node prints is good on every node, and on no other installation', async () => {
    const [one, other] = [new SetUp(await openVault(place)), new SetUp(await openVault(place))];
    const token = (await one.token()) ?? '';
    expect(token).toMatch(/^[0-9a-f]{48}$/);
    expect(await other.token()).toBe(token);
    await other.check(token);
    await expect(other.check('0'.repeat(48))).rejects.toMatchObject({ code: 'setup-token-wrong' });
    const elsewhere = sealedPlace();
    expect(await new SetUp(await openVault(elsewhere)).token()).not.toBe(token);
    elsewhere.remove();
  });

  it('is worth nothing on any node once there is an account', async () => {
    const vault = await openVault(place);
    const other = new SetUp(await openVault(place));
    const token = (await new SetUp(vault).token()) ?? '';
    await vault.credentials.reserve(ACCOUNT, 'quan.tri', 'mật khẩu rất dài', true);
    expect(await other.token()).toBe(token);
    await vault.credentials.activate(ACCOUNT);
    expect(await other.token()).toBeUndefined();
    await expect(other.check(token)).rejects.toMatchObject({ code: 'already-set-up' });
  });
});
