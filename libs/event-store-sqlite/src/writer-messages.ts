import type { Instant } from '@dondoc/event-sourcing';
import type { OpeningFault } from './store-refuses-to-open.js';

/** An event as text, hashed by the caller's thread but for `recordedAt`. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly meta: string;
  /** The leaf as it is if the event is recorded at the append's `now`. */
  readonly leaf: string;
}

export interface WantedAppend {
  readonly ticket: number;
  readonly stream: string;
  /** Revision of the stream's last event, -1 for no stream. */
  readonly expected: number;
  readonly now: Instant;
  readonly events: readonly WrittenEvent[];
}

/** An event of another log, with all that must be kept. */
export interface ImportedEvent extends WrittenEvent {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** What the writer thread begins with. */
export interface WriterData {
  readonly file: string;
  /** See `Lookout`. */
  readonly cells: SharedArrayBuffer;
}

/** What the writer thread is asked. */
export type WriterRequest =
  | { readonly kind: 'append'; readonly appends: readonly WantedAppend[] }
  | { readonly kind: 'import'; readonly step: 'begin' | 'commit' | 'abandon' }
  | { readonly kind: 'import'; readonly step: 'page'; readonly events: readonly ImportedEvent[] }
  | { readonly kind: 'settings' }
  | { readonly kind: 'close' };

export type AppendAnswer =
  | {
      readonly ticket: number;
      readonly kind: 'written';
      readonly index: number;
      readonly recordedAt: Instant;
    }
  | { readonly ticket: number; readonly kind: 'repeated' }
  | { readonly ticket: number; readonly kind: 'conflict'; readonly actual: number }
  | { readonly ticket: number; readonly kind: 'unavailable' | 'unknown'; readonly reason: string };

export type ImportAnswer =
  | { readonly kind: 'done' | 'not-empty' }
  | {
      readonly kind: 'out-of-order';
      readonly index: number;
      readonly stream: string;
      readonly revision: number;
    }
  | { readonly kind: 'unavailable' | 'unknown'; readonly reason: string };

/** What the writer's own connection says about how it writes. */
export type WriterSettings = Readonly<Record<string, string | number>>;

export type WriterReply =
  | { readonly kind: 'ready'; readonly origin: string }
  | { readonly kind: 'refused'; readonly code: OpeningFault; readonly detail: string }
  | { readonly kind: 'answers'; readonly answers: readonly AppendAnswer[] }
  | { readonly kind: 'imported'; readonly answer: ImportAnswer }
  | { readonly kind: 'settings'; readonly settings: WriterSettings }
  | { readonly kind: 'closed' };
