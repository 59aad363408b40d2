import { followEvents, getMe } from '@dondoc/api';
import { queries } from '../api/connect.js';
import { dayOf } from '../day/printed.js';
import { currentSession, refreshMe } from '../session/session.js';

export type LineState = 'connecting' | 'live' | 'lost';

const AGAIN_MS = 2_000;
/** The server says something every 15 seconds. */
const SILENCE_MS = 40_000;
const GATHER_MS = 400;
/** How often a page that nothing happens on asks for the time: a day begins without an event. */
const ASK_TIME_MS = 60_000;

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

let gathering: ReturnType<typeof setTimeout> | undefined;

let askedAt = 0;

const askTime = async (): Promise<void> => {
  askedAt = Date.now();
  const before = currentSession()?.me.now;
  const { data } = await getMe();
  if (!data) return;
  refreshMe(data);
  if (before !== undefined && dayOf(before) !== dayOf(data.now)) await queries.invalidateQueries();
};

const refresh = async (): Promise<void> => {
  gathering = undefined;
  await askTime();
  await queries.invalidateQueries();
};

/** Many events come at once when a directive is fanned out: the screens are read again once. */
const refreshSoon = () => {
  gathering ??= setTimeout(() => void refresh(), GATHER_MS);
};

/** One connection, from its beginning to its end. */
const follow = async (signal: AbortSignal, seen: { id?: string }, onState: (state: LineState) => void) => {
  const line = new AbortController();
  const stop = () => line.abort();
  signal.addEventListener('abort', stop, { once: true });
  // a network that went away does not end the connection by itself
  globalThis.addEventListener('offline', stop, { once: true });
  let silence = setTimeout(stop, SILENCE_MS);
  const { stream } = await followEvents({
    signal: line.signal,
    sseMaxRetryAttempts: 1,
    ...(seen.id !== undefined && { headers: { 'Last-Event-ID': Number(seen.id) } }),
    onSseEvent: ({ id, data }) => {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE_MS);
      onState('live');
      if (id !== undefined) seen.id = id;
      if (data !== undefined) refreshSoon();
      else if (Date.now() - askedAt > ASK_TIME_MS) void askTime();
    },
  });
  try {
    for await (const _ of stream) if (line.signal.aborted) break;
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    globalThis.removeEventListener('offline', stop);
  }
};

/** Keeps a line to the server open until the signal ends it, and reads the screens again when something happened. */
export const keepFollowing = async (
  signal: AbortSignal,
  onState: (state: LineState) => void,
): Promise<void> => {
  const seen: { id?: string } = {};
  let wasLost = false;
  const note = (state: LineState) => {
    onState(state);
    if (state === 'live' && wasLost) refreshSoon();
    wasLost = state === 'lost';
  };
  while (!signal.aborted) {
    await follow(signal, seen, note).catch(() => undefined);
    if (signal.aborted) return;
    note('lost');
    await sleep(AGAIN_MS, signal);
    // an ended session would be asked for again and again: the server is asked once who this is
    if (currentSession()?.expired) return;
    await getMe();
  }
};
