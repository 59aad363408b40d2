/** Where one Redis listens. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
}

/** Certificates in PEM form. Without `ca` the system's own authorities decide whether the server is trusted. */
export interface RedisTls {
  readonly ca?: string;
  /** Ours, for a server that asks for one. */
  readonly cert?: string;
  readonly key?: string;
  /** The name in the server's certificate, where it is not the host that we call. */
  readonly servername?: string;
}

interface Credentials {
  readonly username?: string;
  readonly password?: string;
  readonly tls?: RedisTls;
}

/** One server: `redis://` or, over TLS, `rediss://[user:password@]host[:port][/database]`. */
export interface SingleRedis {
  readonly url: string;
  readonly tls?: RedisTls;
}

/** A primary that Sentinels name, and name again after it has failed. */
export interface SentinelRedis extends Credentials {
  readonly sentinels: readonly RedisAddress[];
  /** The name under which the Sentinels watch the primary. */
  readonly primary: string;
  readonly sentinelPassword?: string;
  readonly database?: number;
}

/** A Redis Cluster, reached through any of its nodes. All keys of the queue lie in one slot. */
export interface ClusterRedis extends Credentials {
  readonly nodes: readonly RedisAddress[];
}

/** How Redis is reached. */
export type RedisSetting = SingleRedis | SentinelRedis | ClusterRedis;

/** Thrown when a Redis was reached that cannot carry the queue, or a setting that names none: it says what to set. */
export class RedisUnfit extends Error {
  override readonly name = 'RedisUnfit';
}
