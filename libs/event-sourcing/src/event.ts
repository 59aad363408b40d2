import { z } from 'zod';
import { instant, occurredAt, calendarDay } from './time.js';
import { text, uuid } from './text.js';

/**
 * In which capacity the signer signed (Decree 30/2020/NĐ-CP, article 13): as head (own), Q. acting head, KT. for the head,
 * TM. for a collective, TUQ. under a written, limited mandate, TL. by order.
 */
export const CAPACITIES = ['own', 'Q', 'KT', 'TM', 'TUQ', 'TL'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** What was signed, on which day, in which post and by whom: all four or none. */
export interface Authority {
  readonly documentId: string;
  readonly signedOn: string;
  readonly postId: string;
  readonly holderId: string;
}

/** Schema of {@link EventMeta}: flat, every value a string, absent fields left out. */
export const eventMeta = z
  .strictObject({
    origin: uuid(),
    actor: uuid(),
    agency: uuid().optional(),
    capacity: z.enum(CAPACITIES).optional(),
    documentId: uuid().optional(),
    signedOn: calendarDay().optional(),
    postId: uuid().optional(),
    holderId: uuid().optional(),
    occurredAt: occurredAt(),
    recordedAt: instant(),
    lateEntryReason: text().optional(),
    commandId: uuid(),
    commandHash: z.string().regex(/^[0-9a-f]{64}$/),
    correlationId: uuid(),
    causationId: uuid().optional(),
    salt: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(
    (meta) =>
      [0, 4].includes([meta.documentId, meta.signedOn, meta.postId, meta.holderId].filter(Boolean).length),
    'documentId, signedOn, postId and holderId are all there or all absent',
  );

/**
 * Who, when and on what authority. Only opaque ids: a name never stands here.
 * `origin` is this installation; `actor` the account that typed; `agency` the agency acted for; `recordedAt` is stamped by
 * the store at the append; `lateEntryReason` is why it was typed long after it happened; `commandHash` proves that a repeated command is the same one; `salt` is 64 hex digits.
 */
export type EventMeta = z.infer<typeof eventMeta>;

/** What a decision returns: a fact without its circumstances. */
export interface DomainEvent {
  readonly type: string;
  readonly data: unknown;
}

/** An event on its way to the store; the store adds `recordedAt`. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  /** Schema version of `data`, from 1. */
  readonly v: number;
  readonly data: unknown;
  readonly meta: Omit<EventMeta, 'recordedAt'>;
}

/** An event as the store keeps it. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, dense from 0. */
  readonly revision: number;
  /** The store's own token, a decimal string; compare with {@link comparePositions}. */
  readonly position: string;
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
  readonly meta: EventMeta;
}

/** A stored event read from the whole log, which alone knows its number in the log. */
export interface LoggedEvent extends StoredEvent {
  /** Number in our log, dense from 0, the same on every node; the leaf number of the Merkle log. */
  readonly index: number;
}

/** Where a reader of the log stands: the last event that it has seen. */
export interface Cursor {
  readonly index: number;
  readonly position: string;
}

/** Orders two positions of one store: negative, zero or positive. */
export const comparePositions = (a: string, b: string): number =>
  a.length === b.length ? (a < b ? -1 : Number(a > b)) : a.length - b.length;

/** The aggregate's id in a stream's name: everything after the first hyphen. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The kind of aggregate in a stream's name: everything before the first hyphen. */
export const categoryOf = (stream: string): string =>
  stream.includes('-') ? stream.slice(0, stream.indexOf('-')) : stream;
