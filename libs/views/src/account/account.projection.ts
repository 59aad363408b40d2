import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { AccountEvent } from '@dondoc/domain';
import type { AccountRow } from './account.row.js';

export const accountProjection: Projection<AccountRow, AccountEvent> = {
  name: 'accounts',
  version: 1,
  on: {
    AccountRegistered: (_, { data, stream, revision }) => ({ ...data, id: idOf(stream), revision }),
  },
};
