import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { AccountEvent } from '@dondoc/domain';

export interface AccountRow {
  readonly id: string;
  readonly displayName: string;
  readonly email?: string | undefined;
  readonly revision: number;
}

export const accountProjection: Projection<AccountRow, AccountEvent> = {
  name: 'accounts',
  version: 1,
  on: {
    AccountRegistered: (_, { data, stream, revision }) => ({ ...data, id: idOf(stream), revision }),
  },
};
