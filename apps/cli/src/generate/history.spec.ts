import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { World } from './engine/world.js';
import { rulesInForce } from './generate.js';
import { tell } from './history.js';
import { tiers, type Tier } from './tiers.js';

/** A department that gives and passes down so much that some of what it passed down is taken back with the whole. */
const busy: Tier = { ...tiers.S, lastDay: '2020-02-28', tasksPerYear: 6_000 };
const SEED = 2;

const tellingOf = ({ data }: LoggedEvent) => data as { readonly parentTaskId?: string };

describe('a history in which a task is taken back whose parts are under way', () => {
  let events: readonly LoggedEvent[] = [];
  let withdrawnParts: readonly LoggedEvent[] = [];

  beforeAll(async () => {
    const told: LoggedEvent[] = [];
    for await (const page of tell(new World(busy, SEED, rulesInForce()))) told.push(...page);
    events = told;
    withdrawnParts = told.filter(
      (event) => event.type === 'TaskWithdrawn' && tellingOf(event).parentTaskId !== undefined,
    );
  }, 120_000);

  it('takes the parts back with it', () => {
    expect(withdrawnParts.length).toBeGreaterThan(0);
  });

  it('tells nothing more of a part once it was taken back', () => {
    for (const { stream, index } of withdrawnParts)
      expect(events.filter((later) => later.stream === stream && later.index > index)).toEqual([]);
  });

  it('goes on to its last day with everything else', () => {
    expect(events.at(-1)?.type).toBe('ClockAdvanced');
  });
});
