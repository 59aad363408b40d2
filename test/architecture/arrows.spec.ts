import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, plantTree, root, type Violation } from './planted-tree.js';
import { cleanTree, packages, violations } from './violations.js';

interface Rules {
  readonly default: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
}

describe('the arrows between libraries', () => {
  let tree: Awaited<ReturnType<typeof plantTree>>;
  let found: Violation[];

  beforeAll(async () => {
    const planted = Object.fromEntries(violations.map(({ path, text }) => [path, text]));
    tree = await plantTree({ ...cleanTree, ...planted }, packages);
    found = await cruise(tree.folder);
  });

  afterAll(() => tree.remove());

  it.each(violations)('$rule › catches $path, and no other rule does', ({ rule, path }) => {
    const rules = new Set(found.filter(({ from }) => from === path).map((violation) => violation.rule));
    expect([...rules]).toEqual([rule]);
  });

  it('accuse nothing that keeps them', () => {
    expect(found.filter(({ from }) => Object.hasOwn(cleanTree, from))).toEqual([]);
  });

  it('each have a reason and a planted violation', async () => {
    const { default: config } = (await import(
      pathToFileURL(join(root, '.dependency-cruiser.mjs')).href
    )) as Rules;
    const planted = new Set(violations.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual([...planted].sort());
    expect(config.forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });

  it('cover every library there is', async () => {
    const libraries = (await readdir(join(root, 'libs'))).filter((name) => name !== 'runtime');
    const ruled = new Set(violations.map(({ rule }) => rule));
    expect(libraries.filter((name) => !ruled.has(`arrow-${name}`))).toEqual([]);
  });

  it('are kept by the real tree', async () => {
    expect(await cruise(root)).toEqual([]);
  });
});
