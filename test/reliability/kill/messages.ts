import type { ExpectedRevision, NewEvent } from '@dondoc/event-sourcing';

/** One line from a client to the store's process. */
export interface Request {
  readonly ticket: number;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** An event as it was answered, and as it must be found in the file. */
export interface Answered {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
}

/** One line back. */
export type Response =
  | { readonly ticket: number; readonly events: readonly Answered[] }
  | { readonly ticket: number; readonly error: string };
