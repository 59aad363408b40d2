import type { Cursor, LoggedEvent, Sentence } from '@dondoc/event-sourcing';
import type { WorkingCalendarFile } from '@dondoc/domain';
import type { QueryName } from '../queries.js';

/** What the thread is started with. */
export interface ThreadSettings {
  readonly folder: string;
  readonly store: string;
  readonly calendar: WorkingCalendarFile;
}

/** What the thread is asked; each is answered under its ticket. */
export type ThreadRequest = { readonly ticket: number } & (
  | { readonly kind: 'apply'; readonly events: readonly LoggedEvent[]; readonly isBehind: boolean }
  | { readonly kind: 'query'; readonly name: QueryName; readonly params: unknown }
  | { readonly kind: 'checkpoint' | 'parked' | 'restart' | 'caught-up' | 'close' }
  | { readonly kind: 'dump'; readonly file: string }
);

/** An error on its way between threads, which keep neither its class nor its fields. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly refusal?: {
    readonly code: string;
    readonly kind: 'authority' | 'lifecycle' | 'missing' | 'rule';
    readonly sentence: Sentence;
    readonly details: Readonly<Record<string, unknown>>;
  };
}

export interface BatchApplied {
  readonly cursor: Cursor | undefined;
  readonly stopped?: CarriedError;
}

export type ThreadReply =
  | { readonly ticket: number; readonly value: unknown }
  | { readonly ticket: number; readonly error: CarriedError };
