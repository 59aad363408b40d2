import { idOf, type Aggregate } from '@dondoc/event-sourcing';
import { accountEvents, type AccountEvent } from './account.events.js';

/** A person who may sign in. Posts are the agencies' matter, names and passwords for signing in the vault's. */
export interface Account {
  readonly id: string;
  readonly displayName: string;
  readonly email?: string;
}

/** An account; undefined until it is registered. */
export const account: Aggregate<Account | undefined, AccountEvent> = {
  category: 'account',
  events: accountEvents,
  initial: undefined,
  evolve: (_, event) => {
    const { displayName, email } = event.data;
    return { id: idOf(event.stream), displayName, ...(email !== undefined && { email }) };
  },
};
