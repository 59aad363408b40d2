import { isIPv6 } from 'node:net';
import { RedisUnfit, type RedisAddress, type RedisSetting } from './redis-setting.js';
import { redisTlsOf, type RedisTlsFiles } from './redis-tls.js';

/** How an installation says where its Redis is. */
export interface RedisAddressing extends RedisTlsFiles {
  /**
   * `redis://[user:password@]host[:6379][/database]`, `redis+sentinel://…host[:26379],host…/primary[?db=n]` or
   * `redis+cluster://…host[:6379],host…`; over TLS each begins with `rediss`. Signs in user and password are percent-encoded.
   */
  readonly url: string;
  /** What the Sentinels themselves ask for. */
  readonly sentinelPassword?: string | undefined;
}

const FORMS =
  'redis://user:password@host:6379, redis+sentinel://host:26379,host:26379/primary or redis+cluster://host:6379,host:6379';

// no part of the address is ever quoted: a wrong one may show its password in any part
const unfit = (fault: string) => new RedisUnfit(`The address of Redis ${fault}.`);

const SHAPE =
  /^(?<scheme>rediss?)(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<user>[^/?#@\s]*)@)?(?<hosts>[^/?#@\s]+)(?:\/(?<path>[^/?#@\s]*))?(?:\?(?<query>[^/?#@\s]*))?$/;

const HOST = /^(?:\[(?<v6>[0-9A-Fa-f:.]+)\]|(?<name>[A-Za-z0-9._-]+))(?::(?<port>\d{1,5}))?$/;

const decoded = (text: string, what: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unfit(`has a ${what} that is not percent-encoded: write % as %25, @ as %40, / as %2F, : as %3A`);
  }
};

const addressOf = (text: string, usualPort: number): RedisAddress => {
  const { v6, name, port } = HOST.exec(text)?.groups ?? {};
  const host = v6 ?? name;
  if (host === undefined || (v6 !== undefined && !isIPv6(v6)))
    throw unfit('has a host that is none: write host, host:port or [IPv6 address]:port, with commas between');
  const number = port === undefined ? usualPort : Number(port);
  if (number < 1 || number > 65_535) throw unfit('has a port that is none: write one from 1 to 65535');
  return { host, port: number };
};

const credentialsOf = (text: string | undefined) => {
  if (text === undefined) return {};
  const colon = text.indexOf(':');
  if (colon === -1 || colon === text.length - 1)
    throw unfit('names a user without a password: write user:password@ or :password@');
  const username = decoded(text.slice(0, colon), 'user');
  const password = decoded(text.slice(colon + 1), 'password');
  return { ...(username !== '' && { username }), password };
};

const databaseOf = (text: string): number => {
  if (!/^\d{1,5}$/.test(text)) throw unfit('has a database that is none: write a whole number such as 0');
  return Number(text);
};

/** Reads where Redis is, and the files that TLS needs. @throws RedisUnfit with one sentence that says what to set */
export const redisSettingOf = ({ url, sentinelPassword, ...files }: RedisAddressing): RedisSetting => {
  const { scheme, kind, user, hosts = '', path = '', query } = SHAPE.exec(url)?.groups ?? {};
  if (scheme === undefined) throw unfit(`is none: write ${FORMS}, or rediss for TLS`);
  const given = redisTlsOf(files);
  if (given && scheme === 'redis')
    throw unfit('is one without TLS, but files for TLS are named: write rediss for redis, or name none');
  if (sentinelPassword !== undefined && kind !== 'sentinel')
    throw unfit('names no Sentinels, but a password for them is set: write redis+sentinel or set none');
  const tls = scheme === 'rediss' ? { tls: given ?? {} } : {};
  const credentials = credentialsOf(user);
  const places = hosts.split(',').map((host) => addressOf(host, kind === 'sentinel' ? 26_379 : 6_379));

  if (kind === 'sentinel') {
    const primary = decoded(path, 'primary');
    if (primary === '') throw unfit('names no primary: write redis+sentinel://host:26379/primary');
    const db = query === undefined ? undefined : /^db=(.*)$/.exec(query)?.[1];
    if (query !== undefined && db === undefined)
      throw unfit('has a query other than ?db=0: write that or none');
    return {
      ...credentials,
      ...tls,
      sentinels: places,
      primary,
      ...(sentinelPassword !== undefined && { sentinelPassword }),
      ...(db !== undefined && { database: databaseOf(db) }),
    };
  }
  if (query !== undefined) throw unfit('has a query: write none');
  if (kind === 'cluster') {
    if (path !== '') throw unfit('has a path: a cluster has one database only, write none');
    return { ...credentials, ...tls, nodes: places };
  }
  if (places.length > 1) throw unfit(`names several hosts: write redis+sentinel or redis+cluster`);
  if (path !== '') databaseOf(path);
  return { url, ...tls };
};
