import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** Thrown for a setting that cannot be used; its message is one sentence for the person who starts the engine. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
}

const instantWithOffset = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/,
    'must be a moment with its offset, 2020-01-02T08:00:00+07:00',
  )
  .refine((text) => {
    const day = new Date(`${text.slice(0, 10)}T00:00:00.000Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
    return exists && !Number.isNaN(Date.parse(text));
  }, 'must be a moment that exists')
  .transform((text) => new Date(text).toISOString());

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must lie between ${low} and ${high}`);

const url = (protocols: RegExp, words: string) => z.url({ protocol: protocols, error: words });

/** An address that may name several hosts, which no URL may. */
const cluster = (protocols: RegExp, words: string) =>
  z.string().refine((text) => {
    const [protocol = '', rest = ''] = text.split('://');
    return protocols.test(protocol) && /^([^/@\s]*@)?[^/@?\s]+([/?]\S*)?$/.test(rest);
  }, words);

/** `10.0.0.1` or `10.0.0.0/8`. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  return most !== undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

const networks = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .refine((list) => list.every(isNetwork), 'must be addresses or networks, 10.0.0.1,10.1.0.0/16');

const sender = z
  .string()
  .regex(
    /^[^<>\r\n]{1,100} <[^<>\s@]+@[^<>\s@]+>$/,
    'must be a name and an address, dondoc <dondoc@example.org>',
  )
  .transform((text) => {
    const [name = '', address = ''] = text.slice(0, -1).split(' <');
    return { name, address };
  });

/** What a node may do; each of the first, third, fourth and fifth needs the views, which every node keeps. */
export const ROLES = ['api', 'views', 'planner', 'policies', 'worker'] as const;
export type Role = (typeof ROLES)[number];

const roles = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .pipe(z.array(z.enum(ROLES, `must be some of ${ROLES.join(', ')}, with commas between`)).min(1))
  .transform((words) => ROLES.filter((role) => words.includes(role)));

/** Every setting: its name in the environment; its flag is the same in kebab-case (`PORT`, `--port`). */
const schema = z.strictObject({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().min(1, 'must name an address of this machine').default('127.0.0.1'),
  /** Reverse proxies whose X-Forwarded-For is believed; without them a request comes from whoever connects. */
  TRUSTED_PROXIES: networks.optional(),
  /** Where events, views, vault and outgoing mail lie. */
  DATA_FOLDER: z.string().min(1).default('data'),
  /** Without it, mail is written to files in the outbox. */
  SMTP_URL: url(/^smtps?$/, 'must be smtp://host:port or smtps://host:port').optional(),
  /** How people reach this installation; stands in links of mails. */
  BASE_URL: url(/^https?$/, 'must be http://… or https://…').optional(),
  MAIL_FROM: sender.prefault('dondoc <dondoc@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** How long a sign-in lasts, in hours of wall time. */
  SESSION_HOURS: wholeNumber(1, 24 * 30).default(12),
  /** How long a reminder that was issued may be without an outcome, in milliseconds of wall time. */
  OUTCOME_TIMEOUT_MS: wholeNumber(100, 3_600_000).default(300_000),
  /** What this node does; everything unless given. */
  ROLES: roles.prefault(ROLES.join(',')),
  /** The KurrentDB or EventStoreDB cluster that holds the log, esdb://… or esdb+discover://…; else a SQLite file in the data folder. */
  EVENT_STORE_URL: cluster(/^esdb(\+discover)?$/, 'must be esdb://host:2113?tls=true').optional(),
  /** The Redis that holds the jobs of several nodes: redis://, rediss://, redis+sentinel://, redis+cluster://; else they wait in the process. */
  REDIS_URL: cluster(
    /^rediss?(\+(sentinel|cluster))?$/,
    'must be redis://host:6379, rediss://…, redis+sentinel://host:26379,host:26379/primary or redis+cluster://host:6379,host:6379',
  ).optional(),
  REDIS_TLS_CA_FILE: z.string().min(1).optional(),
  REDIS_TLS_CERT_FILE: z.string().min(1).optional(),
  REDIS_TLS_KEY_FILE: z.string().min(1).optional(),
  REDIS_SENTINEL_PASSWORD: z.string().min(1).optional(),
  /** Nodes that work together use one queue. */
  QUEUE_NAME: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/, 'must be small letters, digits and hyphens')
    .default('jobs'),
  /** How many jobs a worker runs at once. */
  WORKER_CONCURRENCY: wholeNumber(1, 1_000).default(8),
  /** How long a job may give no sign of life before another worker takes it over, in milliseconds. */
  JOB_LOCK_MS: wholeNumber(1_000, 600_000).default(30_000),
  /**
   * The format of the log in which this node writes events: the newest unless given. While nodes of an older version run
   * beside it, the newest that they read (docs/upgrading.md).
   */
  WRITE_FORMAT: wholeNumber(1, 1_000).optional(),
  /** The most messages that go to the mail server in a minute, from all workers together. */
  MAIL_PER_MINUTE: wholeNumber(1, 1_000_000).optional(),
  /** A folder that all nodes share for what may never be an event; else vault.sqlite in the data folder. */
  VAULT_FOLDER: z.string().min(1).optional(),
  /** The file with the master key that seals the vault folder: 32 bytes in base64. */
  VAULT_KEY_FILE: z.string().min(1).optional(),
  /** Starts simulated business time; without it business time is wall time. */
  SIMULATE_FROM: instantWithOffset.optional(),
});

/** The settings, checked. */
export type Settings = z.infer<typeof schema>;

type Name = keyof typeof schema.shape;
/** The names of all settings. */
export const SETTING_NAMES = Object.keys(schema.shape) as readonly Name[];
const shortFlags: Partial<Record<Name, string>> = { DATA_FOLDER: 'data' };
const flagOf = (name: Name) => shortFlags[name] ?? name.toLowerCase().replaceAll('_', '-');

const readFlags = (args: readonly string[]) => {
  const options = Object.fromEntries(
    SETTING_NAMES.map((name) => [flagOf(name), { type: 'string' as const }]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = (error as Error).message.split(/[.\n]/)[0] ?? 'unknown flag';
    throw new SettingsFault(
      `${reason}; the flags are ${SETTING_NAMES.map((name) => `--${flagOf(name)}`).join(', ')}.`,
    );
  }
};

const FOR_REDIS = [
  'REDIS_TLS_CA_FILE',
  'REDIS_TLS_CERT_FILE',
  'REDIS_TLS_KEY_FILE',
  'REDIS_SENTINEL_PASSWORD',
] as const;

/** Why settings that are right one by one cannot be used together; undefined when they can. */
const conflict = ({
  ROLES: given,
  EVENT_STORE_URL: store,
  REDIS_URL: redis,
  VAULT_FOLDER: vault,
  ...others
}: Settings): string | undefined => {
  const ofRedis = FOR_REDIS.find((name) => others[name] !== undefined);
  if (redis === undefined && ofRedis !== undefined)
    return `${ofRedis} (--${flagOf(ofRedis)}) is for a Redis, and none is named: set REDIS_URL, or leave it out.`;
  if (store === undefined && given.length < ROLES.length)
    return 'ROLES (--roles) divides the work among nodes, which needs EVENT_STORE_URL: without it one process does everything.';
  if (vault === undefined && given.length < ROLES.length)
    return 'ROLES (--roles) divides the work among nodes, which keep passwords and keys in one vault: set VAULT_FOLDER and VAULT_KEY_FILE.';
  if (redis === undefined && given.includes('planner') !== given.includes('worker'))
    return 'ROLES (--roles) puts planner and worker into two processes, which needs REDIS_URL for the jobs between them.';
  return undefined;
};

const agreeing = (settings: Settings): Settings => {
  const fault = conflict(settings);
  if (fault !== undefined) throw new SettingsFault(`Setting ${fault}`);
  return settings;
};

/**
 * Reads the settings once, at the start; a flag wins over the environment.
 * @throws SettingsFault with one sentence that names the setting.
 */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): Settings => {
  const flags = readFlags(args);
  const given = SETTING_NAMES.flatMap((name) => {
    const value = flags[flagOf(name)] ?? (env[name] === '' ? undefined : env[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const checked = schema.safeParse(Object.fromEntries(given));
  if (checked.success) return agreeing(checked.data);
  const [issue] = checked.error.issues;
  const name = String(issue?.path[0]) as Name;
  throw new SettingsFault(
    `Setting ${name} (--${flagOf(name)}) is wrong: ${issue?.message ?? 'unknown fault'}.`,
  );
};

const withoutPassword = (address: string): string => address.replace(/(\/\/[^:@]*):.*@/, '$1:***@');

const HOLDS_PASSWORD = ['SMTP_URL', 'REDIS_URL', 'EVENT_STORE_URL'] as const;

/** The settings as they may be printed: passwords are hidden. */
export const redacted = (settings: Settings): Settings => ({
  ...settings,
  ...Object.fromEntries(
    HOLDS_PASSWORD.flatMap((name) => {
      const address = settings[name];
      return address === undefined ? [] : [[name, withoutPassword(address)]];
    }),
  ),
  ...(settings.REDIS_SENTINEL_PASSWORD !== undefined && { REDIS_SENTINEL_PASSWORD: '***' }),
});
