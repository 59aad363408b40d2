import { describe, expect, it } from '@jest/globals';
import { readSettings, redacted, SettingsFault } from './settings.js';

describe('the settings', () => {
  it('have a value each when nothing is said', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_FOLDER: 'data' });
  });

  it('come from the environment, and from flags before it', () => {
    expect(readSettings({ PORT: '81', HOST: '::1' }, ['--port', '82', '--data', 'x'])).toMatchObject({
      PORT: 82,
      HOST: '::1',
      DATA_FOLDER: 'x',
    });
  });

  it('bring a moment to UTC', () => {
    const { SIMULATE_FROM } = readSettings({}, ['--simulate-from', '2020-01-02T08:00:00+07:00']);
    expect(SIMULATE_FROM).toBe('2020-01-02T01:00:00.000Z');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['SMTP_URL', 'http://mail'],
    ['BASE_URL', 'dondoc'],
    ['MAIL_FROM', 'a@b\r\nBcc: c@d'],
    ['LOG_LEVEL', 'loud'],
    ['SIMULATE_FROM', '2020-02-30T08:00:00+07:00'],
    ['SIMULATE_FROM', '2020-01-02'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('refuse %s=%j in one sentence that names it', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(SettingsFault);
    expect(read).toThrow(new RegExp(`^Setting ${name} .*\\.$`));
  });

  it('refuse a flag that does not exist', () => {
    expect(() => readSettings({}, ['--colour', 'red'])).toThrow(SettingsFault);
  });

  it('are printed without a password', () => {
    const settings = readSettings({ SMTP_URL: 'smtp://van:bimat@mail:25' });
    expect(JSON.stringify(redacted(settings))).not.toContain('bimat');
    expect(redacted(settings).SMTP_URL).toContain('van:***@mail');
  });
});
