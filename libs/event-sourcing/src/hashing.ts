import { createHash, createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { canonical } from './canonical.js';
import type { StoredEvent } from './event.js';

/** `SHA256(salt ‖ text)` in hex; the salt is 64 hex digits, hashed as 32 bytes. */
export const saltedHash = (salt: string, text: string): string =>
  createHash('sha256').update(salt, 'hex').update(text).digest('hex');

/** `SHA256(salt ‖ canonical payload)` in hex: a withheld payload cannot be guessed without its 32-byte salt. */
export const payloadHash = (salt: string, payload: unknown): string => saltedHash(salt, canonical(payload));

/** `SHA256(salt ‖ canonical { causationId?, commandHash, commandId, correlationId, lateEntryReason? })` in hex. */
export const metaHash = ({
  salt,
  causationId,
  commandHash,
  commandId,
  correlationId,
  lateEntryReason,
}: StoredEvent['meta']): string =>
  // written in the order of RFC 8785: three times faster than sorting, and every event pays it
  saltedHash(salt, JSON.stringify({ causationId, commandHash, commandId, correlationId, lateEntryReason }));

// made once: it costs several times what the hash itself costs
const keyObjects = new WeakMap<Uint8Array, KeyObject>();

const keyObjectOf = (key: Uint8Array): KeyObject => {
  const made = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, made);
  return made;
};

/** `HMAC-SHA256` under the installation's key over the canonical command, in hex: equal for the same command only. */
export const hashCommand = (
  key: Uint8Array,
  command: { command: string; target: string; body: unknown },
): string => createHmac('sha256', keyObjectOf(key)).update(canonical(command)).digest('hex');

/** The version of the leaf's own layout. */
const LEAF_VERSION = 1;

/**
 * The leaf of an event whose payload is at hand only as its hash: it may have been withheld, or hashed from its stored text.
 * Its strings are free of lone surrogates.
 */
export const leafOf = (
  { stream, revision, id, type, v, meta }: Omit<StoredEvent, 'position' | 'data'>,
  payload: string,
): string => {
  const { origin, recordedAt, occurredAt, actor, agency, capacity, documentId, signedOn, postId, holderId } =
    meta;
  // written in the order of RFC 8785; JSON.stringify leaves out what is absent
  return JSON.stringify({
    actor,
    agency,
    capacity,
    documentId,
    holderId,
    id,
    metaHash: metaHash(meta),
    occurredAt,
    origin,
    payloadHash: payload,
    postId,
    recordedAt,
    revision,
    schemaVersion: v,
    signedOn,
    stream,
    type,
    v: LEAF_VERSION,
  });
};

/** The leaf of an event in the audit log: canonical JSON of who, what, when and the two hashes; never a name, never the payload. */
export const leaf = (event: Omit<StoredEvent, 'position'>): string =>
  leafOf(event, payloadHash(event.meta.salt, event.data));

/** The leaf hash of RFC 6962 §2.1: `SHA256(0x00 ‖ leaf)`, 32 bytes. */
export const leafHash = (text: string): Buffer =>
  // in one call, which saves a third of its time
  hash('sha256', `\0${text}`, 'buffer');

/** The node hash of RFC 6962 §2.1: `SHA256(0x01 ‖ left ‖ right)`, 32 bytes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
