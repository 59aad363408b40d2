import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SETTING_NAMES, readSettings, SettingsFault } from '@dondoc/config';
import { ROOT, textOf } from './compose-file.js';

const text = textOf('docs/operating.md');

/** The rows of the table of settings: name, flag, default. */
const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| `(--[a-z-]+)` +\| (.*?) +\|/gm)];

describe('docs/operating.md', () => {
  it('names every setting once, and no other', () => {
    expect(rows.map(([, name = '']) => name).toSorted()).toEqual(SETTING_NAMES.toSorted());
  });

  it.each(rows.map(([, name, flag]) => [name, flag]))('gives %s its flag %s', (name = '', flag = '') => {
    // an empty value is a value to a flag: some are refused, and then by their own name
    try {
      readSettings({}, [flag, '']);
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsFault);
      expect((error as Error).message).toContain(name);
    }
  });

  it('gives the defaults that the settings have', () => {
    const numbers = Object.entries(readSettings({})).filter(([, value]) => typeof value === 'number');
    const told = new Map(rows.map(([, name = '', , value = '']) => [name, value]));
    expect(numbers.map(([name]) => [name, told.get(name)])).toEqual(
      numbers.map(([name, value]) => [name, JSON.stringify(value)]),
    );
  });

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname('docs/x'), target)))).toEqual([]);
  });

  it('names files and commands that are there', () => {
    const paths = [...text.matchAll(/`((?:test|deploy|libs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
