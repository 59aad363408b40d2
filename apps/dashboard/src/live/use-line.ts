import { useEffect, useState } from 'react';
import { useSession } from '../session/session.js';
import { keepFollowing, type LineState } from './follow.js';

/** A line that breaks for a moment is not worth a word. */
const PATIENCE_MS = 3_000;

/** Follows what happens while somebody is signed in; true once the line has been down for a while. */
export const useLine = (): boolean => {
  const session = useSession();
  const [state, setState] = useState<LineState>('connecting');
  const [isDown, setDown] = useState(false);
  const follows = session !== undefined && !session.expired;
  const [token, postId] = [session?.token, session?.postId];

  useEffect(() => {
    if (!follows) return undefined;
    const end = new AbortController();
    void keepFollowing(end.signal, setState);
    return () => end.abort();
  }, [follows, token, postId]);

  useEffect(() => {
    if (state !== 'lost' || !follows) {
      setDown(false);
      return undefined;
    }
    const timer = setTimeout(() => setDown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state, follows]);

  return isDown;
};
