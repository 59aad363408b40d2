import type { KeptStreams } from './kept-streams.js';

/** Streams that several lives look into; they are forgotten together, when the last of these lives is over. */
export interface Held {
  readonly keep: (stream: string) => void;
  readonly hold: () => void;
  readonly release: () => void;
}

/** Held once, by whoever asks. */
export const held = (streams: Pick<KeptStreams, 'forget'>, ...kept: string[]): Held => {
  let holders = 1;
  return {
    keep: (stream) => void kept.push(stream),
    hold: () => void holders++,
    release: () => {
      holders -= 1;
      if (holders === 0) for (const stream of kept) streams.forget(stream);
    },
  };
};
