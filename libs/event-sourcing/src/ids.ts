import { randomBytes, randomUUID } from 'node:crypto';
import { v5 } from 'uuid';

/** A name-based uuid (RFC 9562, version 5): the same namespace and name give the same id on every machine. */
export const deriveId = (namespace: string, name: string): string => v5(name, namespace);

/** A random uuid. */
export const randomId = (): string => randomUUID();

/** 32 random bytes in hex, the salt of one event. */
export const randomSalt = (): string => randomBytes(32).toString('hex');
