import { describe, expect, it } from '@jest/globals';
import { killInRounds, sayKills } from './kill/rounds.js';
import { inScratchFolder } from './scratch.js';

describe('killing the store’s process while clients append', () => {
  it('loses nothing that was acknowledged, doubles nothing and leaves nothing half-written', async () => {
    const rounds = 4;
    const comparison = await inScratchFolder((folder) => killInRounds(folder, rounds));
    console.log(sayKills(rounds, comparison));
    expect(comparison).toMatchObject({ lost: 0, doubled: 0, halfWritten: 0, damaged: 0, refused: 0 });
    expect(comparison.acknowledged).toBeGreaterThan(20);
  }, 60_000);
});
