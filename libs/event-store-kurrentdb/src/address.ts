import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { KurrentStoreRefuses } from './store-refuses.js';

/** What the client knows how to read from an address; of anything else it warns, and prints the address, password and all. */
const OPTIONS = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
]);
const ENCODED = {
  vi: 'ghi : @ / ? # % thành %3A %40 %2F %3F %23 %25',
  en: ': @ / ? # % written as %3A %40 %2F %3F %23 %25',
};
const FILES = ['tlscafile', 'usercertfile', 'userkeyfile'];

/** An address as it may be printed. Whatever stands between `//` and the last `@` is hidden: a password may hold any character. */
export const withoutPassword = (address: string): string => address.replace(/\/\/.*@/s, '//***@');

/**
 * Refuses an address that the client would misread in silence or print in its warnings.
 * @throws KurrentStoreRefuses
 */
export const checkAddress = (address: string): void => {
  const [, rest] = /^esdb(?:\+discover)?:\/\/(.*)$/s.exec(address.trim()) ?? [];
  if (rest === undefined)
    throw wrong(
      'nó không bắt đầu bằng esdb:// hoặc esdb+discover://',
      'it does not begin with esdb:// or esdb+discover://',
    );
  const [account, tail] = split(rest);
  const [hosts = '', query = ''] = tail.split('?', 2);
  if (!/^[\w.-]+(:\d{1,5})?([,/][\w.-]+(:\d{1,5})?)*\/?$/.test(hosts))
    throw wrong('nó thiếu tên máy, hoặc cổng không phải là số', 'it names no host, or the port is no number');
  const options = optionsOf(query);
  if (account !== undefined) checkAccount(account, options);
  checkOptions(options);
};

/** User and password, and what comes after them. */
const split = (rest: string): [account: string | undefined, tail: string] => {
  const end = rest.lastIndexOf('@');
  // an @ in an option, as in the name of a file
  const isInQuery = /^[\w.,:/-]+\?[^@]*=[^@]*@/.test(rest);
  return end < 0 || isInQuery ? [undefined, rest] : [rest.slice(0, end), rest.slice(end + 1)];
};

const optionsOf = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [key = '', value = ''] = pair.split('=', 2);
        // as the client compares them
        return [key.trim().toLowerCase().replaceAll(/[_-]/g, ''), value.trim()];
      }),
  );

const checkAccount = (account: string, options: ReadonlyMap<string, string>): void => {
  if (!/^[^:@/?#]+:[^:@/?#]+$/.test(account))
    throw wrong(
      `ghi cả người dùng và mật khẩu, trong đó ${ENCODED.vi}`,
      `give both user and password, with ${ENCODED.en}`,
    );
  try {
    decodeURIComponent(account);
  } catch {
    throw wrong(`trong người dùng và mật khẩu, ${ENCODED.vi}`, `in user and password, ${ENCODED.en}`);
  }
  if (options.get('tls') === 'false')
    throw wrong(
      'với tls=false, người dùng và mật khẩu không bao giờ được gửi đi; hãy bỏ chúng hoặc đặt tls=true',
      'with tls=false user and password are never sent; leave them out or set tls=true',
    );
};

const checkOptions = (options: ReadonlyMap<string, string>): void => {
  for (const [name, value] of options) {
    if (name === 'tlsverifycert')
      throw wrong(
        'tlsVerifyCert không có tác dụng; hãy ghi tệp chứng thư gốc bằng tlsCAFile',
        'tlsVerifyCert has no effect; name the authority of the certificate with tlsCAFile',
      );
    if (name === 'throwonappendfailure')
      throw wrong(
        'không được đổi throwOnAppendFailure; hãy bỏ nó',
        'throwOnAppendFailure cannot be changed; leave it out',
      );
    if (!OPTIONS.has(name)) throw wrong(`không có tùy chọn ${name}`, `the option ${name} is not known`);
    if (value === '') throw wrong(`tùy chọn ${name} thiếu giá trị`, `the option ${name} has no value`);
    if (FILES.includes(name)) checkFile(name, decodeURIComponent(value));
  }
  if (options.has('usercertfile') !== options.has('userkeyfile'))
    throw wrong('userCertFile và userKeyFile phải đi cùng nhau', 'userCertFile and userKeyFile go together');
};

const checkFile = (name: string, path: string): void => {
  try {
    accessSync(resolve(path), constants.R_OK);
  } catch (error) {
    throw new KurrentStoreRefuses(
      'store-tls-file',
      `${name} ${path}: ${(error as NodeJS.ErrnoException).code}`,
    );
  }
};

const wrong = (vi: string, en: string) => new KurrentStoreRefuses('store-address-wrong', { vi, en });
