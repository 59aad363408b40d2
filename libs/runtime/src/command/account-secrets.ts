import { account, type CommandBody } from '@dondoc/domain';
import { CommandReused, refusal, streamOf, type EventStore, type Outcome } from '@dondoc/event-sourcing';
import { foldUsername, type Credentials } from '../vault/credentials.js';
import type { SecretKeeper } from './secret-keeper.js';

/** Another account signs in under this name. Details: none, so that nothing is told of others. */
export const usernameTaken = refusal('username-taken', 'rule', () => ({
  vi: 'Tên đăng nhập này đã có người dùng; hãy chọn tên khác.',
  en: 'This username is in use; choose another.',
}));

interface Secrets {
  readonly username: string;
  readonly password: string;
}

const isRegistered = async (store: Pick<EventStore, 'readStream'>, accountId: string): Promise<boolean> => {
  for await (const page of store.readStream(streamOf(account, accountId))) return page.length > 0;
  return false;
};

/** Settles what a crash left between vault and log: a reservation is good if its account was registered, else given back. */
export const settleReservations = async (
  credentials: Credentials,
  store: Pick<EventStore, 'readStream'>,
): Promise<void> => {
  for (const { accountId } of credentials.pending()) {
    if (await isRegistered(store, accountId)) credentials.activate(accountId);
    else credentials.release(accountId);
  }
};

/** Keeps username and password of `RegisterAccount`: reserved before the event is written, good once it is. */
export const accountSecrets = (
  credentials: Credentials,
  store: Pick<EventStore, 'readStream'>,
  isAdministrator: (accountId: string) => boolean,
): SecretKeeper => {
  const reserve = async (accountId: string, { username, password }: Secrets) => {
    if (credentials.byAccount(accountId) === undefined)
      await credentials.reserve(accountId, username, password, isAdministrator(accountId));
    if (credentials.byAccount(accountId) === undefined) throw usernameTaken({});
    // what was reserved earlier under this account's id was reserved by this very command, or the key was used twice
    if (!(await credentials.check(username, password))) throw new CommandReused(accountId);
  };

  return {
    withoutSecrets: ({ password: _, username, ...rest }) => ({
      ...rest,
      username: foldUsername(String(username)),
    }),
    around: async (accountId: string, body: CommandBody, run: () => Promise<Outcome>) => {
      await reserve(accountId, body as CommandBody & Secrets);
      try {
        const outcome = await run();
        credentials.activate(accountId);
        return outcome;
      } catch (error) {
        if (!(await isRegistered(store, accountId))) credentials.release(accountId);
        throw error;
      }
    },
  };
};
