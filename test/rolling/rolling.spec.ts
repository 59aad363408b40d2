import { describe, expect, it } from '@jest/globals';
import { inScratchFolder } from '../reliability/scratch.js';
import { ofType } from './log-check.js';
import { roll, sayRolled } from './roll.js';

describe('replacing nodes one after the other under load, from the former build to this one', () => {
  it('shows clients no error, loses no event and doubles none', async () => {
    const rolled = await inScratchFolder((folder) => roll(folder, 1_000));
    console.log(sayRolled(rolled));
    expect(rolled).toMatchObject({ lost: 0, doubled: 0, holes: 0, unassigned: 0, load: { wrong: [] } });
    expect(rolled.exitCodes).toEqual([0, 0, 0, 0]);

    const { load, sent, events, former } = rolled;
    const both = [1, 2].map((v) => ofType(events, 'NumberTaken', v).length);
    expect(Math.min(...both)).toBeGreaterThan(10);
    expect(Math.min(load.repeated, load.refusedAsTaken, load.tasks, sent.refused)).toBeGreaterThan(0);

    // and the former build was one that cannot read what is written now
    expect(former.code).toBe(78);
    expect(former.errors).toBe(
      'The log holds NumberTaken in version 2, but this version of dondoc knows only up to 1; start a newer version.\n',
    );
  }, 240_000);
});
