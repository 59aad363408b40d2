import type { Beat, Scene, Told } from './scene.js';
import { STORY_UNTIL } from './story.js';

/** Plays the beats in order; before each, simulated time is advanced to its moment and the engine comes to rest. */
export const perform = async (
  scene: Scene,
  admin: string,
  beats: readonly Beat[],
  tell: (at: string, told: Told) => void,
): Promise<void> => {
  let clock = '';
  const advance = async (to: string) => {
    if (to === clock) return;
    await scene.api.post(admin, '/simulation/advance', { to });
    clock = to;
  };
  for (const { at, told, play } of beats) {
    await advance(at);
    if (told.vi !== '') tell(at, told);
    await play(scene);
  }
  await advance(STORY_UNTIL);
};
