import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { accountRegistered, CHAIRMAN } from '../testing/agencies.js';
import { account } from './account.state.js';
import { registerAccount } from './decisions/register-account.js';

const nothing = scenario(account, CHAIRMAN);
const body = { displayName: 'Trần Minh Hạ', username: 'ha', password: 'bốn từ không liên quan' };

describe('registering an account', () => {
  it('keeps sign-in name and password out of the event', () =>
    nothing.when(registerAccount, body).then(accountRegistered));
  it('keeps the address for mail', () =>
    nothing
      .when(registerAccount, { ...body, email: 'ha@example.org' })
      .then({ type: 'AccountRegistered', data: { displayName: 'Trần Minh Hạ', email: 'ha@example.org' } }));
  it('is refused a second time', () =>
    nothing.given(accountRegistered).when(registerAccount, body).thenRejected('account-registered-already'));
});
