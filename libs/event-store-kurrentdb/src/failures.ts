import { TimedOut } from './timing.js';

/** The client's own word for what went wrong; its messages are often empty. */
export const kindOf = (error: unknown): string | undefined =>
  error instanceof Error && 'type' in error && typeof error.type === 'string' ? error.type : undefined;

/** What went wrong in a few words, even where the client's error has no message. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message || kindOf(error) || error.name;
};

/** Status of gRPC. */
const UNAUTHENTICATED = 16;

const REFUSALS = new Set([
  'access-denied',
  'stream-deleted',
  'maximum-append-size-exceeded',
  'invalid-argument',
]);

/** The server said no, for good: nothing was written, and asking again will not help. */
export const isRefusal = (error: unknown): boolean => REFUSALS.has(kindOf(error) ?? '');

/** The server answered, so there is nothing wrong with the connection. */
export const isAnswer = (error: unknown): boolean =>
  isRefusal(error) || ['wrong-expected-version', 'stream-not-found'].includes(kindOf(error) ?? '');

/** This node passed the request back unseen; the client has been told where the leader is. */
export const isNotLeader = (error: unknown): boolean => kindOf(error) === 'not-leader';

/** User or password are wrong; the client has one word for this and for missing rights. */
export const isUnauthenticated = (error: unknown): boolean =>
  kindOf(error) === 'access-denied' &&
  error instanceof Error &&
  'code' in error &&
  error.code === UNAUTHENTICATED;

/** No node of the cluster told who leads it; the client throws a bare error. */
const isUndiscovered = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Failed to discover');

const PASSING = new Set([
  'unavailable',
  'cancelled',
  'not-leader',
  'deadline-exceeded',
  'timeout',
  'unknown',
]);

/** Thrown when the stream of a reading broke off without an end. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** Says nothing about the log or this account: the server was away, slow, or about to change its leader. */
export const isPassing = (error: unknown): boolean =>
  error instanceof TimedOut ||
  error instanceof BrokenOff ||
  isUndiscovered(error) ||
  PASSING.has(kindOf(error) ?? '');
