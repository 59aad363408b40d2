import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

const built = 'dist/dashboard';
const assets = join(built, 'assets');
/** Of script, gzip: what somebody waits for on a slow line before the first numbers. */
const LIMIT_BYTES = 400_000;
/** Where people come in: after signing in, and by the link of a mail. */
const LANDINGS = ['status', 'inbox', 'task', 'set-up'];
/** Opened by an address of their own, lists bring their table with them. */
const LIST_LIMIT_BYTES = 475_000;

const textOf = (name: string): string => readFileSync(join(assets, name), 'utf8');

/** What a script cannot run without; what it loads later, when asked, is written `import(`. */
const importsOf = (name: string): readonly string[] =>
  [...textOf(name).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].flatMap(
    ([, other]) => other ?? [],
  );

const withImports = (names: readonly string[], seen = new Set<string>()): ReadonlySet<string> => {
  for (const name of names) if (!seen.has(name)) withImports(importsOf(name), seen.add(name));
  return seen;
};

const bytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0);

const shell = [
  ...readFileSync(join(built, 'index.html'), 'utf8').matchAll(/\/assets\/([\w.-]+\.js)/g),
].flatMap(([, name]) => name ?? []);
const screens = readdirSync(assets).filter((name) => /-page-[\w-]+\.js$/.test(name));

describe('the scripts of the first load', () => {
  it('are found: the shell, what it imports, and the screens that it loads when they are opened', () => {
    expect(shell.length).toBeGreaterThan(1);
    expect(screens.length).toBeGreaterThan(8);
    expect(bytes(withImports(shell))).toBeGreaterThan(100_000);
  });

  const sizes = screens.map((file) => ({
    screen: file.replace(/-page-.*/, ''),
    size: bytes(withImports([...shell, file])),
  }));

  it('stay within 400 kB together with the screen where people come in', () => {
    // one line in the output of the tests, so that everybody sees where it stands
    process.stdout.write(
      `First load, kB gzip: shell ${Math.round(bytes(withImports(shell)) / 1000)}; ${sizes
        .map(({ screen, size }) => `${screen} ${Math.round(size / 1000)}`)
        .join(', ')}\n`,
    );
    const landings = sizes.filter(({ screen }) => LANDINGS.includes(screen));
    expect(landings).toHaveLength(LANDINGS.length);
    expect(landings.filter(({ size }) => size > LIMIT_BYTES)).toEqual([]);
  });

  it('stay within 475 kB with whichever screen is opened first', () =>
    expect(sizes.filter(({ size }) => size > LIST_LIMIT_BYTES)).toEqual([]));
});
