import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { correlationId, findingCorrelation, joinCorrelation, withCorrelation } from './correlation.js';

describe('what work belongs to', () => {
  it('goes with it wherever it waits, and not with what runs beside it', async () => {
    const seen = async () => {
      await turn();
      return correlationId();
    };
    const both = await Promise.all([withCorrelation('a', seen), withCorrelation('b', seen), seen()]);
    expect(both).toEqual(['a', 'b', undefined]);
  });

  it('may be found on the way, and is known then to whoever began the work', async () => {
    const found = await findingCorrelation(async () => {
      const before = correlationId();
      await (async () => {
        await turn();
        joinCorrelation('c');
      })();
      return [before, correlationId()];
    });
    expect([...found, correlationId()]).toEqual([undefined, 'c', undefined]);
  });
});
