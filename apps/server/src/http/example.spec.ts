import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Example, EXAMPLE_FROM, type Stage } from './example.js';

const EMPTY: Stage = { needed: true, simulated: true, now: '2020-01-02T01:00:00.000Z' };

let folder: string;
let player: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-player-'));
  player = join(folder, 'player.mjs');
});
afterEach(() => rmSync(folder, { recursive: true }));

const played = async (script: string): Promise<Example> => {
  writeFileSync(player, script);
  const example = new Example(player);
  example.play(EMPTY, 'http://127.0.0.1:3000', 'abc', 'en');
  while (example.state(EMPTY).state === 'loading') await new Promise((resolve) => setTimeout(resolve, 20));
  return example;
};

describe('the example on an installation', () => {
  it('is offered on the morning that it begins, and on no later day', () => {
    const example = new Example(player);
    expect(Date.parse(EXAMPLE_FROM)).toBe(Date.parse(EMPTY.now));
    expect(example.state(EMPTY)).toEqual({ state: 'offered' });
    for (const stage of [
      { ...EMPTY, needed: false },
      { ...EMPTY, simulated: false },
      { ...EMPTY, now: '2020-01-02T01:00:01.000Z' },
    ]) {
      expect(example.state(stage)).toEqual({ state: 'not-here' });
      expect(() => example.play(stage, '', '', 'vi')).toThrow(/example-not-here/);
    }
  });

  it('tells the last line of the story, and that it is loaded', async () => {
    const script = `process.stderr.write('14/08/2020 09:00  giao\\n\\n' + process.argv.slice(2).join(' ') + '\\n')`;
    const told = 'demo --exit --lang en --at http://127.0.0.1:3000 --set-up-token abc';
    expect((await played(script)).state(EMPTY)).toEqual({ state: 'loaded', told });
  });

  it('tells why it failed, and can be played only once', async () => {
    const example = await played(`process.stderr.write('no\\n'); process.exitCode = 1`);
    expect(example.state(EMPTY)).toEqual({ state: 'failed', told: 'no' });
    expect(() => example.play(EMPTY, '', '', 'vi')).toThrow(/example-not-here/);
  });
});
