import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

interface CruiseReport {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

/** The violations that dependency-cruiser reports below `folder` with our rules, whatever its exit code. */
export async function cruise(folder: string): Promise<Violation[]> {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const places = ['apps', 'libs', 'config', 'test'];
  const { stdout } = await run(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...places],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  );
  const report = JSON.parse(stdout) as CruiseReport;
  return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

/** Writes a small project of its own: `files` by path, and packages that resolve but hold nothing. */
export async function plantTree(
  files: Readonly<Record<string, string>>,
  packages: {
    readonly production: readonly string[];
    readonly development: readonly string[];
    readonly undeclared: readonly string[];
  },
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-planted-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  await write(
    'package.json',
    JSON.stringify({
      name: 'planted',
      type: 'module',
      dependencies: versions(packages.production),
      devDependencies: versions(packages.development),
    }),
  );
  for (const name of [...packages.production, ...packages.development, ...packages.undeclared]) {
    await write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js', license: 'Apache-2.0' }),
    );
    await write(`node_modules/${name}/index.js`, 'export const x = 1;\n');
  }
  for (const [path, text] of Object.entries(files)) await write(path, text);
  await copyFile(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
