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

type Reads = Pick<EventStore, 'readStream'>;

const isRegistered = async (store: Reads, accountId: string): Promise<boolean> => {
  for await (const page of store.readStream(streamOf(account, accountId))) return page.length > 0;
  return false;
};

/**
 * Settles what a crash left between vault and log: a reservation is good if its account was registered, else given back once
 * nobody, on whatever node, can still be at work on it.
 */
export const settleReservations = async (credentials: Credentials, store: Reads): Promise<void> => {
  for (const { accountId, abandoned } of await credentials.pending()) {
    if (await isRegistered(store, accountId)) await credentials.activate(accountId);
    else if (abandoned) await credentials.release(accountId);
  }
};

/**
 * Settles reservations and tells whether log and vault know accounts, `logKnows` being what this node has read before: another
 * node may set the installation up at this very moment.
 */
export const accountsKnown = async (
  credentials: Credentials,
  store: Reads,
  logKnows: boolean,
): Promise<{ readonly log: boolean; readonly vault: boolean }> => {
  await settleReservations(credentials, store);
  const someone = await credentials.anyone();
  const log = logKnows || (someone !== undefined && (await isRegistered(store, someone.accountId)));
  return { log, vault: someone !== undefined };
};

/** Keeps username and password of `RegisterAccount`: reserved before the event is written, good once it is. */
export const accountSecrets = (
  credentials: Credentials,
  store: Reads,
  isAdministrator: (accountId: string) => boolean,
): SecretKeeper => {
  const holds = async (accountId: string, { username, password }: Secrets): Promise<boolean> => {
    if (await credentials.byAccount(accountId)) return true;
    await credentials.reserve(accountId, username, password, isAdministrator(accountId));
    return (await credentials.byAccount(accountId)) !== undefined;
  };

  const reserve = async (accountId: string, secrets: Secrets) => {
    if (!(await holds(accountId, secrets))) {
      // whoever has the name may have died over it
      await settleReservations(credentials, store);
      if (!(await holds(accountId, secrets))) throw usernameTaken({});
    }
    // what was reserved earlier under this account's id was reserved by this very command, or the key was used twice
    if (!(await credentials.check(secrets.username, secrets.password))) throw new CommandReused(accountId);
  };

  /** The same command, failing on another node, may have given the name back meanwhile. */
  const activate = async (accountId: string, secrets: Secrets) => {
    if (await credentials.activate(accountId)) return;
    await reserve(accountId, secrets);
    await credentials.activate(accountId);
  };

  return {
    withoutSecrets: ({ password: _, username, ...rest }) => ({
      ...rest,
      username: foldUsername(String(username)),
    }),
    around: async (accountId: string, body: CommandBody, run: () => Promise<Outcome>) => {
      const secrets = body as CommandBody & Secrets;
      await reserve(accountId, secrets);
      try {
        const outcome = await run();
        await activate(accountId, secrets);
        return outcome;
      } catch (error) {
        if (!(await isRegistered(store, accountId))) await credentials.release(accountId);
        throw error;
      }
    },
  };
};
