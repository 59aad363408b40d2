import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkAddress, withoutPassword } from './address.js';
import { KurrentStoreRefuses } from './store-refuses.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-address-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => {
  writeFileSync(join(folder, name), 'pem');
  return encodeURIComponent(join(folder, name));
};

const refusalOf = (address: string) => {
  try {
    checkAddress(address);
  } catch (error) {
    if (error instanceof KurrentStoreRefuses) return error;
    throw error;
  }
  throw new Error(`${address} was not refused`);
};

describe('the address of a cluster', () => {
  it.each([
    'esdb://localhost:2113?tls=false',
    'esdb://localhost',
    'esdb+discover://cluster.example.org:2113',
    'esdb://one:2113,two:2113,three:2113?nodePreference=leader',
    'esdb://admin:mat%3Akhau@one:2113,two:2113',
    `esdb://admin:mat-khau@one:2113?tlsCAFile=${file('ca.pem')}&keepAliveInterval=10000`,
    `esdb://one:2113?userCertFile=${file('us@er.pem')}&userKeyFile=${file('user.key')}`,
  ])('is taken: %s', (address) => {
    expect(() => checkAddress(address)).not.toThrow();
  });

  it.each([
    { address: 'esdb:/admin:mat-khau@host', says: 'esdb+discover://' },
    { address: 'http://host:2113', says: 'esdb+discover://' },
    { address: 'esdb://', says: 'names no host' },
    { address: 'esdb://host:port', says: 'names no host' },
    { address: 'esdb://admin:mat:khau@host:2113', says: '%3A' },
    { address: 'esdb://admin:mat@khau@host:2113', says: '%40' },
    { address: 'esdb://admin:mat/khau@host:2113', says: '%2F' },
    { address: 'esdb://admin:mat?khau@host:2113', says: '%3F' },
    { address: 'esdb://admin:mat%khau@host:2113', says: '%25' },
    { address: 'esdb://admin@host:2113', says: 'both user and password' },
    { address: 'esdb://admin:mat-khau@host:2113?tls=false', says: 'never sent' },
    { address: 'esdb://admin:mat-khau@host:2113?TLS=false', says: 'never sent' },
    { address: 'esdb://admin:mat-khau@host?tlsVerifyCert=false', says: 'tlsCAFile' },
    { address: 'esdb://admin:mat-khau@host?throwOnAppendFailure=false', says: 'leave it out' },
    { address: 'esdb://admin:mat-khau@host?tsl=true', says: 'option tsl is not known' },
    { address: 'esdb://host?tlsCAFile=', says: 'option tlscafile has no value' },
    { address: `esdb://host?userCertFile=${file('alone.pem')}`, says: 'go together' },
  ])('is refused, and its password not told: $address', ({ address, says }) => {
    const refusal = refusalOf(address);
    expect(refusal.code).toBe('store-address-wrong');
    expect(refusal.sentence.en).toContain(says);
    expect(`${refusal.sentence.vi}${refusal.sentence.en}`).not.toMatch(/mat.?khau/);
  });

  it('is refused when a TLS file is not there, with its path', () => {
    const refusal = refusalOf(`esdb://host?tlsCAFile=${encodeURIComponent(join(folder, 'none.pem'))}`);
    expect(refusal.code).toBe('store-tls-file');
    expect(refusal.sentence.vi).toContain(join(folder, 'none.pem'));
  });

  it.each([
    ['esdb://admin:mat-khau@host:2113?tls=true', 'esdb://***@host:2113?tls=true'],
    ['esdb://admin:mat/kh?au@@host', 'esdb://***@host'],
    ['esdb://host:2113', 'esdb://host:2113'],
  ])('is printed without its password: %s', (address, printed) => {
    expect(withoutPassword(address)).toBe(printed);
  });
});
