import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { RedisUnfit, type RedisTls } from './redis-setting.js';

/** Where certificates lie, in PEM form. */
export interface RedisTlsFiles {
  /** The authorities that we trust; the system's own unless given. */
  readonly caFile?: string | undefined;
  /** Our own certificate and its key, for a server that asks for one; both or neither. */
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

const read = (what: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
    throw new RedisUnfit(
      `The ${what} for Redis cannot be read (${path}: ${code}): name a PEM file that this process may read.`,
    );
  }
};

/** OpenSSL's own words name the fault and never show a key. */
const check = (what: string, paths: readonly string[], parse: () => unknown): void => {
  try {
    parse();
  } catch (error) {
    const fault = error instanceof Error ? error.message : 'unknown fault';
    throw new RedisUnfit(
      `The ${what} for Redis cannot be used (${paths.join(', ')}: ${fault}): name PEM files that fit each other.`,
    );
  }
};

/** Reads and checks what TLS needs; undefined when nothing is named. @throws RedisUnfit */
export const redisTlsOf = ({ caFile, certFile, keyFile }: RedisTlsFiles): RedisTls | undefined => {
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new RedisUnfit('TLS to Redis needs the certificate and its key: name both files or neither.');
  const authority: RedisTls = caFile === undefined ? {} : { ca: read('authority', caFile) };
  const { ca } = authority;
  // a secure context leaves out an authority that it cannot read, and trusts nobody then
  if (ca !== undefined) check('authority', [caFile ?? ''], () => new X509Certificate(ca));
  if (certFile === undefined || keyFile === undefined) return ca === undefined ? undefined : authority;
  const own = { cert: read('certificate', certFile), key: read('key', keyFile) };
  check('certificate', [certFile, keyFile], () => createSecureContext(own));
  return { ...authority, ...own };
};
