import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { makeCertificate } from '../testing/certificate.js';
import { redisSettingOf, type RedisAddressing } from './redis-address.js';
import { RedisUnfit, type RedisAddress, type RedisSetting } from './redis-setting.js';

const refusal = (addressing: RedisAddressing): string => {
  try {
    redisSettingOf(addressing);
  } catch (error) {
    if (error instanceof RedisUnfit) return error.message;
    throw error;
  }
  return 'it was taken';
};

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
// as the resolver of addresses writes it, ::1 and not 0::1
const ipV6 = fc.ipV6().map((text) => new URL(`redis://[${text}]`).hostname.slice(1, -1));
const servers = fc.array(
  fc.record({
    host: fc.oneof(fc.domain(), fc.ipV4(), ipV6, fc.constant('redis_1')),
    port: fc.integer({ min: 1, max: 65_535 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const credentials = fc.oneof(
  fc.constant({}),
  fc.record({ password: words }),
  fc.record({ username: words, password: words }),
);
const secured = fc.constantFrom({}, { tls: {} });
const database = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined });

interface Written {
  readonly username?: string;
  readonly password?: string;
  readonly tls?: object;
}

const scheme = ({ tls }: Written, kind = '') => `redis${tls ? 's' : ''}${kind}://`;
const user = ({ username = '', password }: Written) =>
  password === undefined ? '' : `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`;
const places = (all: readonly RedisAddress[]) =>
  all.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(',');

/** A setting as its address would be written. */
const written = (setting: Exclude<RedisSetting, { url: string }>): string => {
  if ('nodes' in setting) return scheme(setting, '+cluster') + user(setting) + places(setting.nodes);
  const { sentinels, primary, database: db } = setting;
  const query = db === undefined ? '' : `?db=${db}`;
  return `${scheme(setting, '+sentinel')}${user(setting)}${places(sentinels)}/${encodeURIComponent(primary)}${query}`;
};

describe('the address of Redis', () => {
  it('reads back as the cluster that was written', () =>
    fc.assert(
      fc.property(servers, credentials, secured, (nodes, who, tls) => {
        const setting = { ...who, ...tls, nodes };
        expect(redisSettingOf({ url: written(setting) })).toEqual(setting);
      }),
    ));

  it('reads back as the Sentinels that were written', () =>
    fc.assert(
      fc.property(
        fc.record({ sentinels: servers, primary: words }),
        fc.tuple(credentials, secured, database),
        fc.option(words, { nil: undefined }),
        (watched, [who, tls, db], sentinelPassword) => {
          const setting = { ...who, ...tls, ...watched, ...(db !== undefined && { database: db }) };
          expect(redisSettingOf({ url: written(setting), sentinelPassword })).toEqual({
            ...setting,
            ...(sentinelPassword !== undefined && { sentinelPassword }),
          });
        },
      ),
    ));

  it('reaches ioredis as the server that was written', () =>
    fc.assert(
      fc.property(servers, credentials, secured, database, ([server], who: Written, tls, db) => {
        if (!server) return;
        const setting = { ...who, ...tls };
        const url = `${scheme(setting)}${user(setting)}${places([server])}${db === undefined ? '' : `/${db}`}`;
        expect(redisSettingOf({ url })).toEqual({ url, ...tls });
        const { options } = new Redis(url, { lazyConnect: true });
        expect({ ...options, port: Number(options.port), db: Number(options.db) }).toMatchObject({
          ...server,
          username: who.username ?? (who.password === undefined ? null : ''),
          password: who.password ?? null,
          db: db ?? 0,
        });
      }),
    ));

  it('needs no port', () => {
    expect(redisSettingOf({ url: 'redis+sentinel://a,[::1]/dondoc' })).toEqual({
      sentinels: [
        { host: 'a', port: 26_379 },
        { host: '::1', port: 26_379 },
      ],
      primary: 'dondoc',
    });
    expect(redisSettingOf({ url: 'redis+cluster://a:7000,b' })).toEqual({
      nodes: [
        { host: 'a', port: 7_000 },
        { host: 'b', port: 6_379 },
      ],
    });
  });

  it.each([
    ['', 'is none: write redis://'],
    ['localhost:6379', 'is none'],
    ['http://localhost:6379', 'is none'],
    ['redis+sentinels://a/b', 'is none'],
    ['redis://a b', 'is none'],
    ['redis://me:pass@word@a', 'is none'],
    ['redis://', 'is none'],
    ['redis://:@a', 'user without a password'],
    ['redis://me@a', 'user without a password'],
    ['redis://:50%@a', 'percent-encoded'],
    ['redis+cluster://:%E0%A4@a', 'percent-encoded'],
    ['redis://a:0', 'port that is none'],
    ['redis://a:65536', 'port that is none'],
    ['redis://a:port', 'host that is none'],
    ['redis://::1', 'host that is none'],
    ['redis://[::1', 'host that is none'],
    ['redis+cluster://[1.2.3.4]', 'host that is none'],
    ['redis+cluster://a,,b', 'host that is none'],
    ['redis://a/zero', 'database that is none'],
    ['redis://a?password=x', 'has a query'],
    ['redis://a,b', 'several hosts'],
    ['redis+sentinel://a', 'names no primary'],
    ['redis+sentinel://a/', 'names no primary'],
    ['redis+sentinel://a/p?db=x', 'database that is none'],
    ['redis+sentinel://a/p?name=x', 'query other than ?db=0'],
    ['redis+cluster://a/1', 'one database only'],
  ])('“%s” is refused with what to write', (url, fault) => {
    const sentence = refusal({ url });
    expect(sentence).toMatch(/^The address of Redis [^\n]*[^.]\.$/);
    expect(sentence).toContain(fault);
  });

  it('never shows its password, however wrong it is', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('redis://', 'rediss+sentinel://', 'redis+cluster://', 'http://', ''),
        fc.array(fc.constantFrom('sesame', 'me', ':', '@', '/', '?', '#', '%', ' ', ',', 'h', '7', '[', ']')),
        fc.option(fc.constant('sesame'), { nil: undefined }),
        (begins, rest, sentinelPassword) => {
          expect(refusal({ url: begins + rest.join(''), sentinelPassword })).not.toContain('sesame');
        },
      ),
      { numRuns: 1_000 },
    ));

  it('goes with a password of Sentinels only where it names some', () =>
    expect(refusal({ url: 'redis://a', sentinelPassword: 'sesame' })).toContain('names no Sentinels'));
});

describe('the files that TLS to Redis needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-tls-'));
  const [ca, key, stranger] = ['cert.pem', 'key.pem', 'stranger.pem'].map((name) => join(folder, name));
  const files = { caFile: ca, certFile: ca, keyFile: key };
  const url = 'rediss://a';
  beforeAll(() => {
    makeCertificate(ca ?? '', key ?? '');
    writeFileSync(stranger ?? '', 'no certificate');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['rediss://a', 'rediss+sentinel://a/p', 'rediss+cluster://a'])('are read for “%s”', (each) => {
    const text = (path = '') => readFileSync(path, 'utf8');
    expect(redisSettingOf({ url: each, ...files }).tls).toEqual({
      ca: text(ca),
      cert: text(ca),
      key: text(key),
    });
    expect(redisSettingOf({ url: each, caFile: ca }).tls).toEqual({ ca: text(ca) });
    expect(redisSettingOf({ url: each }).tls).toEqual({});
  });

  it.each([
    ['one that is not there', { caFile: join(folder, 'none.pem') }, /authority .*none\.pem: ENOENT/],
    ['one that is a folder', { caFile: folder }, /authority .*EISDIR/],
    ['one that holds no certificate', { caFile: stranger }, /authority .*stranger\.pem: /],
    ['a certificate without its key', { certFile: ca }, /the certificate and its key/],
    ['a key without its certificate', { keyFile: key }, /the certificate and its key/],
    ['a key that is none', { certFile: ca, keyFile: stranger }, /certificate .*stranger\.pem: /],
  ])('are refused in one sentence: %s', (_, wrong, sentence) => {
    expect(refusal({ url, ...wrong })).toMatch(sentence);
    expect(refusal({ url, ...wrong })).toMatch(/^[^\n]*\.$/);
  });

  it('are refused where the address says that there is no TLS', () =>
    expect(refusal({ url: 'redis://a', ...files })).toContain('write rediss for redis'));
});
