import type { Counts } from './figures.js';
import { at, type Beat, type Scene, type Told } from './scene.js';

/** Says what happened at a moment. */
export type Tell = (at: string, told: Told) => void;

/**
 * Plays the beats in order; before each, simulated time is advanced to its moment and the engine comes to rest.
 * @param until where time stands at the end
 */
export const perform = async (
  scene: Scene,
  admin: string,
  beats: readonly Beat[],
  until: string,
  tell: Tell,
): Promise<void> => {
  let clock = '';
  const reminders = new RemindersSoFar(scene, admin, tell);
  await reminders.passOver();
  const advance = async (to: string) => {
    if (to === clock) return;
    await scene.api.post(admin, '/simulation/advance', { to });
    clock = to;
    await reminders.tellNew();
  };
  for (const { at: moment, told, play, after } of beats) {
    await advance(moment);
    if (told.vi !== '') tell(moment, told);
    await play(scene);
    if (after) tell(moment, await after(scene));
  }
  await advance(until);
};

/** Tells of the reminders that the engine sent by itself while time moved on. */
class RemindersSoFar {
  private told: Counts = {};

  constructor(
    private readonly scene: Scene,
    private readonly token: string,
    private readonly tell: Tell,
  ) {}

  /** Those of an earlier chapter have been told. */
  async passOver(): Promise<void> {
    this.told = await this.byDay();
  }

  async tellNew(): Promise<void> {
    const byDay = await this.byDay();
    for (const day of Object.keys(byDay).toSorted()) {
      if (this.told[day] !== undefined) continue;
      const count = byDay[day] ?? 0;
      this.tell(at(day, '08:00'), {
        vi: `Hệ thống tự nhắc ${count} nhiệm vụ đến hạn hoặc quá hạn.`,
        en: `The engine reminds of ${count} ${count === 1 ? 'task' : 'tasks'} due or overdue, by itself.`,
      });
    }
    this.told = byDay;
  }

  private async byDay(): Promise<Counts> {
    return (await this.scene.api.get<{ byDay: Counts }>(this.token, '/reminders/summary')).byDay;
  }
}
