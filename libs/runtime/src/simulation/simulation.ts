import { nextRungInstant, timeGoesForwardOnly } from '@dondoc/domain';
import { dayOf, type Instant } from '@dondoc/event-sourcing';
import { recordAdvance } from '../clock/choose-clock.js';
import type { Engine } from '../engine/engine.js';
import type { Installation } from '../installation/open-installation.js';

/** Drives simulated time: from one instant at which something is due to the next, each with all that follows from it done. */
export class Simulation {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly installation: Installation,
    private readonly engine: Engine,
  ) {}

  /**
   * Moves time; one move after the other. The time at which it stands already is allowed: then it only waits until all is idle.
   * @returns where time stands and how many times it moved.
   * @throws Rejected `time-goes-forward-only`; NotIdle
   */
  advance(to: Instant, actor: string): Promise<{ readonly now: Instant; readonly steps: number }> {
    const move = this.last.then(() => this.moveTo(to, actor));
    this.last = move.catch(() => undefined);
    return move;
  }

  private async moveTo(to: Instant, actor: string) {
    const { clock } = this.installation;
    const now = await clock.now();
    if (to < now) throw timeGoesForwardOnly({ now, to });
    await this.engine.idle();
    let steps = 0;
    for (let at = now; at < to; steps++) {
      const next = await this.nextDue(at);
      at = next !== undefined && next < to ? next : to;
      await this.step(at, actor);
    }
    return { now: to, steps };
  }

  private async step(to: Instant, actor: string): Promise<void> {
    const { store, executor } = this.installation;
    await recordAdvance(store, executor, to, actor);
    await this.engine.idle();
  }

  /** The first instant after `at` at which a reminder may come due, or a period of reports opens, if nothing else happens. */
  private async nextDue(at: Instant): Promise<Instant | undefined> {
    const { views, ladder, calendars, obligations } = this.installation;
    const { inForce: calendar } = await calendars();
    const tasks = await views.query('remindableTasks', { today: dayOf(at) });
    const instants = tasks.flatMap((task) => nextRungInstant(task, ladder, calendar, at) ?? []);
    return [...instants, obligations.next(calendar, at) ?? []].flat().toSorted()[0];
  }
}
