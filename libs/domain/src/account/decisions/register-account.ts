import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { AccountEvent } from '../account.events.js';
import { accountRegisteredAlready } from '../account.refusals.js';
import type { Account } from '../account.state.js';
import type { RegisterAccount } from '../commands/register-account.js';

export const registerAccount: Decision<Account | undefined, AccountEvent, RegisterAccount> = {
  decide: ({ displayName, email }, state) => {
    if (state) throw accountRegisteredAlready({});
    return [{ type: 'AccountRegistered', data: present({ displayName, email }) }];
  },
};
