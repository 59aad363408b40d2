import { createHash, createHmac } from 'node:crypto';
import { canonical } from './canonical.js';
import type { StoredEvent } from './event.js';

/** `SHA256(salt ‖ canonical payload)` in hex: a withheld payload cannot be guessed without its 32-byte salt. */
export const payloadHash = (salt: string, payload: unknown): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonical(payload)).digest('hex');

/** `SHA256(salt ‖ canonical { causationId?, commandHash, commandId, correlationId })` in hex. */
export const metaHash = ({
  salt,
  causationId,
  commandHash,
  commandId,
  correlationId,
}: StoredEvent['meta']): string =>
  createHash('sha256')
    .update(Buffer.from(salt, 'hex'))
    .update(
      canonical({ ...(causationId !== undefined && { causationId }), commandHash, commandId, correlationId }),
    )
    .digest('hex');

/** `HMAC-SHA256` under the installation's key over the canonical command, in hex: equal for the same command only. */
export const hashCommand = (
  key: Uint8Array,
  command: { command: string; target: string; body: unknown },
): string => createHmac('sha256', key).update(canonical(command)).digest('hex');

/** The version of the leaf's own layout. */
const LEAF_VERSION = 1;

/** The leaf of an event in the audit log: canonical JSON of who, what, when and the two hashes; never a name, never the payload. */
export const leaf = ({
  stream,
  revision,
  id,
  type,
  v,
  data,
  meta,
}: Omit<StoredEvent, 'position'>): string => {
  const {
    origin,
    recordedAt,
    occurredAt,
    actor,
    agency,
    capacity,
    documentId,
    signedOn,
    postId,
    holderId,
    salt,
  } = meta;
  return canonical({
    v: LEAF_VERSION,
    origin,
    stream,
    revision,
    id,
    type,
    schemaVersion: v,
    recordedAt,
    occurredAt,
    actor,
    ...(agency !== undefined && { agency }),
    ...(capacity !== undefined && { capacity }),
    ...(documentId !== undefined && { documentId, signedOn, postId, holderId }),
    metaHash: metaHash(meta),
    payloadHash: payloadHash(salt, data),
  });
};

/** The leaf hash of RFC 6962 §2.1: `SHA256(0x00 ‖ leaf)`, 32 bytes. */
export const leafHash = (text: string): Buffer =>
  createHash('sha256').update(Buffer.of(0)).update(text).digest();

/** The node hash of RFC 6962 §2.1: `SHA256(0x01 ‖ left ‖ right)`, 32 bytes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
