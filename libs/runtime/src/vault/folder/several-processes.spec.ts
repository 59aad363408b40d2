import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sealedPlace, type SealedPlace } from '../testing/key-file.js';
import { readMasterKey } from './master-key.js';
import { openFolderVault } from './open-folder-vault.js';
import { Seal } from './seal.js';
import { SealedFolder } from './sealed-folder.js';

const NAMES = 50;
let place: SealedPlace;
const children: ChildProcessByStdio<Writable, Readable, null>[] = [];
beforeEach(() => {
  place = sealedPlace();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  place.remove();
});

const run = (name: string, ...args: string[]) => {
  const program = fileURLToPath(new URL(`../testing/${name}.process.js`, import.meta.url));
  const child = spawn(process.execPath, [program, place.vaultFolder, place.keyFile, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
};

const nextLine = async (lines: Interface): Promise<string> => {
  const [line] = (await once(lines, 'line')) as [string];
  return line;
};

describe('several processes on one sealed folder', () => {
  it('that reserve the same names at once get each name once', async () => {
    const nodes = ['a', 'b'].map((letter) => {
      const child = run('reserving', letter, String(NAMES));
      return { child, lines: createInterface({ input: child.stdout }) };
    });
    await Promise.all(nodes.map(({ lines }) => nextLine(lines)));
    const answers = nodes.map(({ lines }) => nextLine(lines));
    for (const { child } of nodes) child.stdin.write('go\n');
    const held = (await Promise.all(answers)).map((line) => JSON.parse(line) as string[]);
    expect(held.flat().toSorted()).toEqual(Array.from({ length: NAMES }, (_, n) => `name-${n}`).toSorted());
    const { credentials } = await openFolderVault(place.vaultFolder, place.keyFile);
    for (const [index, letter] of ['a', 'b'].entries())
      for (const name of held[index] ?? [])
        expect((await credentials.byName(name))?.accountId).toBe(`${letter}-${name}`);
    expect(await credentials.pending()).toHaveLength(NAMES);
  });

  it('leave no half record when they are killed while they write, and lose none that was written', async () => {
    const written: string[] = [];
    for (let round = 0; round < 8; round++) {
      const child = run('writing', String(round));
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => written.push(line));
      await nextLine(lines);
      await sleep(round * 7);
      child.kill('SIGKILL');
      await once(lines, 'close');
    }
    const records = await SealedFolder.open(place.vaultFolder, new Seal(readMasterKey(place.keyFile)));
    const found = new Map<string, unknown>();
    for await (const { key, content } of records.all('token')) found.set(key, content);
    expect(found).toEqual(new Map([...found.keys()].map((key) => [key, { value: key.repeat(200) }])));
    expect(written.length).toBeGreaterThan(8);
    expect(written.filter((key) => !found.has(key))).toEqual([]);
    expect(readdirSync(join(place.vaultFolder, 'token'))).toHaveLength(found.size);
  });
});
