import { describe, expect, it } from '@jest/globals';
import { TailWatch } from './tail-watch.js';

/** A log whose end and whose wall clock the test moves. */
class Log {
  index = -1;
  now = 0;
  fault: Error | undefined;
  isMute = false;

  readonly watch = new TailWatch({ tail: () => this.tail() }, () => this.now);

  async at(seconds: number, index: number): Promise<void> {
    this.now = seconds * 1000;
    this.index = index;
    await this.watch.look(1_000);
  }

  private async tail() {
    if (this.isMute) await new Promise(() => undefined);
    if (this.fault) throw this.fault;
    return this.index < 0 ? undefined : { index: this.index, position: String(this.index) };
  }
}

describe('a watch over the end of the log', () => {
  it('says for how long the oldest event has been there that somebody has not handled', async () => {
    const log = new Log();
    await log.at(10, 4);
    await log.at(20, 9);
    await log.at(50, 9);
    expect([3, 4, 8, 9].map((index) => log.watch.secondsBehind(index))).toEqual([40, 30, 30, 0]);
  });

  it('still knows of somebody who has been behind for very long', async () => {
    const log = new Log();
    for (let second = 0; second < 2_000; second++) await log.at(second, second);
    expect(log.watch.secondsBehind(-1)).toBe(1_999);
    expect(log.watch.secondsBehind(1_998)).toBe(0);
  });

  it('says since when and why the store is away, until it is back', async () => {
    const log = new Log();
    await log.at(0, 1);
    expect(log.watch.away).toBeUndefined();
    log.fault = new Error('no leader');
    await log.at(5, 1);
    await log.at(12, 1);
    expect(log.watch.away).toEqual({ seconds: 7, reason: 'no leader' });
    log.fault = undefined;
    await log.at(13, 1);
    expect(log.watch.away).toBeUndefined();
  });

  it('takes a store that does not answer for one that is away, and waits no longer than it was told', async () => {
    const log = new Log();
    log.isMute = true;
    await log.watch.look(20);
    expect(log.watch.away?.reason).toBe('it does not answer');
  });
});
