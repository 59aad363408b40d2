import { setTimeout as sleep } from 'node:timers/promises';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Installation } from '../installation/open-installation.js';
import type { Policies } from '../policy/policies.js';
import { Reminders } from './reminders.js';

const LOOK_EVERY_MS = 5;
const WAIT_MS = 60_000;

/** Thrown when work goes on for longer than anybody should wait, or cannot go on. */
export class NotIdle extends Error {
  override readonly name = 'NotIdle';
}

/** What works by itself on this node: policies and reminders. It starts when the view is live, and can tell when all is done. */
export class Engine implements OnApplicationShutdown {
  readonly reminders: Reminders;
  private stopped = false;

  constructor(
    private readonly installation: Installation,
    private readonly policies: Policies,
  ) {
    this.reminders = new Reminders(installation);
  }

  /**
   * Resolves when everything runs; the API answers already while views catch up.
   * @param address where this node is reached, with the port that it was given
   */
  async start(address: string): Promise<void> {
    while (this.installation.views.state !== 'live') {
      if (this.stopped || this.installation.views.state === 'stopped') return;
      await sleep(LOOK_EVERY_MS * 10);
    }
    await this.policies.start();
    await this.reminders.start(address);
  }

  /**
   * Waits until views, policies and reminders have done all that follows from what is in the log now.
   * @throws NotIdle
   */
  async idle(): Promise<void> {
    const { store } = this.installation;
    const until = performance.now() + WAIT_MS;
    for (let before = -2; ;) {
      await this.settle(until);
      const index = (await store.tail())?.index ?? -1;
      if (index === before && !(await this.reminders.anyPending())) return;
      if (performance.now() > until) throw new NotIdle('work is still going on after a minute');
      if (index === before) await sleep(LOOK_EVERY_MS);
      before = index;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.policies.stop();
    await this.reminders.stop();
    await this.installation.close();
  }

  /** One round: everything that is known now is seen, decided and sent. */
  private async settle(until: number): Promise<void> {
    const { store, views } = this.installation;
    const tail = await store.tail();
    if (tail) {
      if (!(await views.waitFor(tail.position, Math.max(1, until - performance.now()))))
        throw new NotIdle('the views are behind');
      await this.policiesReach(tail.index, until);
    }
    await this.reminders.planner.tick();
    await this.reminders.queue.idle();
  }

  private async policiesReach(index: number, until: number): Promise<void> {
    while (!this.policies.hasHandled(index)) {
      if (performance.now() > until) throw new NotIdle('the policies are behind');
      await sleep(LOOK_EVERY_MS);
    }
  }
}
