import type { Cursor } from '@dondoc/event-sourcing';
import type { AnswerOf, ParamsOf, QueryName } from './queries.js';

/** *catching-up*: behind the log; *live*: at its tail; *stopped*: nothing is applied any more, the reason says why. */
export type ViewsState = 'catching-up' | 'live' | 'stopped';

/** A key of a projection that threw: its events wait in order. */
export interface ParkedKey {
  readonly view: string;
  readonly key: string;
  /** Index of the first event that waits, and how many wait. */
  readonly index: number;
  readonly waiting: number;
  readonly type: string;
  readonly reason: string;
}

/** The read side of a node: tables derived from the log, in a thread of their own. */
export interface Views {
  readonly state: ViewsState;
  /** Why it stopped, or why it has fallen behind and follows again. */
  readonly reason: Error | undefined;
  /** The last event that answers take into account; undefined before the first. */
  position(): Cursor | undefined;
  /** Resolves once that position of the store has been applied; false when that takes longer, or never comes because it stopped. */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
  /** @throws Rejected for what the domain refuses, such as a day outside the calendar; Error once closed. */
  query<Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<AnswerOf<Name>>;
  /** Calls back after every batch; the function returned ends that. */
  onApplied(listener: (cursor: Cursor) => void): () => void;
  /** What waits, until an administrator's `ParkedKeyRetried` or `ParkedEventSkipped` stands in the log. */
  parked(): Promise<readonly ParkedKey[]>;
  /** Writes every table in a fixed order as lines of text. Two views of the same log give the same file. */
  dump(file: string): Promise<void>;
  close(): Promise<void>;
}
