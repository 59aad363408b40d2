import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';
import type { CrossingReview } from '../finding/crossing-review.js';
import type { Installation } from '../installation/open-installation.js';
import type { ReportPeriods } from '../obligation/report-periods.js';
import type { Policies } from '../policy/policies.js';
import { Reminders } from './reminders.js';

const LOOK_EVERY_MS = 5;
/** Whoever waits for other nodes leaves them the processor. */
const LOOK_AT_LEAST_EVERY_MS = 50;
const WAIT_MS = 60_000;

/** Thrown when work goes on for longer than anybody should wait, or cannot go on. */
export class NotIdle extends Error {
  override readonly name = 'NotIdle';
}

/** What works by itself on this node, as its roles say: policies, reports, findings and reminders. It can tell when all work is done, on whichever node. */
export class Engine implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly reminders: Reminders;
  private stopped = false;
  private drained: Promise<void> | undefined;

  constructor(
    private readonly installation: Installation,
    private readonly policies: Policies,
    private readonly reportPeriods: ReportPeriods,
    private readonly crossingReview: CrossingReview,
  ) {
    this.reminders = new Reminders(installation);
  }

  /** Call it before anything may be written here: from now on no event is too early for a policy. */
  begin(): Promise<void> {
    return this.policies.begin();
  }

  /**
   * Resolves when everything runs that this node is for; the API answers already while views catch up.
   * @param address where this node is reached, with the port that it was given
   */
  async start(address: string): Promise<void> {
    const { views, settings } = this.installation;
    while (views.state !== 'live') {
      if (this.stopped || views.state === 'stopped') return;
      await sleep(LOOK_EVERY_MS * 10);
    }
    if (settings.ROLES.includes('policies')) await this.policies.start();
    this.reportPeriods.start();
    this.crossingReview.start();
    await this.reminders.start(address);
  }

  /**
   * Waits until all is done that follows from what is in the log now, as the log itself says, whichever node does it.
   * @throws NotIdle
   */
  async idle(): Promise<void> {
    const { store } = this.installation;
    const until = performance.now() + WAIT_MS;
    let pause = LOOK_EVERY_MS;
    for (let before = -2; ;) {
      if (this.stopped) throw new NotIdle('this node stops');
      const owed = await this.owed(until).catch((error: unknown) => {
        throw this.stopped ? new NotIdle('this node stops') : error;
      });
      const index = (await store.tail())?.index ?? -1;
      if (index === before && owed === '') return;
      if (performance.now() > until)
        throw new NotIdle(`work is still going on after a minute: ${owed || 'the log grows'}`);
      if (owed !== '') {
        await sleep(pause);
        pause = Math.min(2 * pause, LOOK_AT_LEAST_EVERY_MS);
      }
      before = index;
    }
  }

  /** Nothing new is begun, and jobs in hand end or go back, while open requests are still being answered. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    this.drained = this.drain();
    // whoever closes is told
    this.drained.catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await (this.drained ?? this.drain());
    await this.installation.close();
  }

  private async drain(): Promise<void> {
    await this.reportPeriods.stop();
    await this.crossingReview.stop();
    await this.policies.stop();
    await this.reminders.stop();
  }

  /** One round: what is known now is seen, and what may be done here is done. Says what is still owed, '' when nothing is. */
  private async owed(until: number): Promise<string> {
    const { store, views, log, debts } = this.installation;
    const tail = await store.tail();
    if (tail) {
      if (!(await views.waitFor(tail.position, Math.max(1, until - performance.now()))))
        throw new NotIdle('the views are behind');
      await log.reached(tail.position);
    }
    const periods = await this.reportPeriods.round();
    if (periods > 0) return `${periods} periods of reports`;
    if (debts.count > 0) return `${debts.count} acts of policies`;
    const crossings = await this.crossingReview.round();
    if (crossings > 0) return `${crossings} findings`;
    const messages = await this.reminders.round();
    return messages === 0 ? '' : `${messages} reminders`;
  }
}
