import type { Me, SignedIn } from '@dondoc/api';
import { useSyncExternalStore } from 'react';

type Post = Me['posts'][number];

/** Who is signed in here; ends with the tab. */
export interface Session {
  readonly token: string;
  /** As it was typed, so that it need not be typed again when the session has ended. */
  readonly username: string;
  readonly me: Me;
  /** The post acted in; absent for an account without posts. */
  readonly postId?: string;
  /** The server no longer takes the token: the screen stays, and asks to sign in again. */
  readonly expired: boolean;
}

const KEY = 'dondoc.session';
const listeners = new Set<() => void>();

const read = (): Session | undefined => {
  const stored = sessionStorage.getItem(KEY);
  return stored === null ? undefined : (JSON.parse(stored) as Session);
};

let current = read();

const put = (session: Session | undefined): void => {
  current = session;
  if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
  else sessionStorage.removeItem(KEY);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const currentSession = (): Session | undefined => current;

export const useSession = (): Session | undefined => useSyncExternalStore(subscribe, currentSession);

/** One post needs no choice; with several, the one chosen before is kept. */
const postOf = (posts: readonly Post[], before: string | undefined): string | undefined => {
  if (posts.length === 1) return posts[0]?.postId;
  return posts.some(({ postId }) => postId === before) ? before : undefined;
};

export const beginSession = (
  username: string,
  { token, account, posts, commands, now, simulated }: SignedIn,
): void => {
  const postId = postOf(posts, current?.me.account.id === account.id ? current.postId : undefined);
  put({
    token,
    username,
    me: { account, posts, commands, now, simulated },
    expired: false,
    ...(postId && { postId }),
  });
};

export const endSession = (): void => put(undefined);

export const expireSession = (): void => {
  if (current && !current.expired) put({ ...current, expired: true });
};

export const choosePost = (postId: string): void => {
  if (current) put({ ...current, postId });
};

/** Business time goes on while somebody is signed in, and appointments change. */
export const refreshMe = (me: Me): void => {
  if (!current) return;
  const { postId: before, ...rest } = current;
  const postId = postOf(me.posts, before);
  put({ ...rest, me, ...(postId && { postId }) });
};

/** The post that the signed-in person acts in. */
export const usePost = (): Post | undefined => {
  const session = useSession();
  return session?.me.posts.find(({ postId }) => postId === session.postId);
};
