import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Language } from './language.js';
import { Problem } from './problem.js';
import type { SetUpState } from './session-answers.js';

/** The example begins on this day; later business time cannot go back to it. */
export const EXAMPLE_FROM = '2020-01-02T08:00:00+07:00';

const PLAYER = fileURLToPath(new URL('../../../cli/src/main.js', import.meta.url));

const exampleNotHere = () =>
  new Problem(409, 'example-not-here', {
    vi: `Ví dụ diễn ra năm 2020 theo thời gian mô phỏng: hãy khởi động một máy chủ còn trống với --simulate-from ${EXAMPLE_FROM}, hoặc chạy npm run demo.`,
    en: `The example plays in 2020 on simulated time: start an empty server with --simulate-from ${EXAMPLE_FROM}, or run npm run demo.`,
  });

/** What is known of the place that the example would be loaded into. */
export interface Stage {
  readonly needed: boolean;
  readonly simulated: boolean;
  /** Business time. */
  readonly now: string;
}

/** Loads the example into an empty installation: a process of its own plays it through the same HTTP API that all use. */
export class Example {
  private playing: { state: 'loading' | 'loaded' | 'failed'; told: string } | undefined;

  /** @param player the script that is run; it takes the arguments of `dondoc` */
  constructor(private readonly player = PLAYER) {}

  state({ needed, simulated, now }: Stage): SetUpState['example'] {
    if (this.playing) return { ...this.playing };
    const fits = needed && simulated && Date.parse(now) <= Date.parse(EXAMPLE_FROM);
    return { state: fits ? 'offered' : 'not-here' };
  }

  /**
   * Begins to play; how far it is, `state` tells.
   * @throws Problem `example-not-here` where it cannot be played
   */
  play(stage: Stage, address: string, setUpToken: string, language: Language): void {
    if (this.state(stage).state !== 'offered') throw exampleNotHere();
    const playing: NonNullable<typeof this.playing> = { state: 'loading', told: '' };
    this.playing = playing;
    const place = ['--at', address, '--set-up-token', setUpToken];
    const child = spawn(process.execPath, [this.player, 'demo', '--exit', '--lang', language, ...place], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.trim() !== '') playing.told = line.trim();
    });
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', (error) => {
      Object.assign(playing, { state: 'failed', told: error.message });
    });
    child.once('close', (code) => {
      process.off('exit', end);
      playing.state = code === 0 ? 'loaded' : 'failed';
    });
  }
}
