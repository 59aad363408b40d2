import { randomFillSync, randomUUID } from 'node:crypto';
import { v5 } from 'uuid';

/** A name-based uuid (RFC 9562, version 5): the same namespace and name give the same id on every machine. */
export const deriveId = (namespace: string, name: string): string => v5(name, namespace);

/** A random uuid. */
export const randomId = (): string => randomUUID();

const SALT_BYTES = 32;
// drawn for many at once: asking the system costs more than an event's hash
const drawn = Buffer.alloc(128 * SALT_BYTES);
let next = drawn.length;

/** 32 random bytes in hex, the salt of one event. */
export const randomSalt = (): string => {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  next += SALT_BYTES;
  return drawn.toString('hex', next - SALT_BYTES, next);
};
