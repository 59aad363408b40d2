import type { Sentence } from '@dondoc/event-sourcing';

/** One thing that is wrong with what was sent: where, as a path of names and numbers, and what. */
export interface Fault {
  readonly path: string;
  readonly sentence: Sentence;
}

/** Thrown for a request that no rule needs to judge: it has not the form that was asked for. Nothing was read or written. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, sentence }) => `${path}: ${sentence.en}`).join('; '));
  }
}

/** A single fault. */
export const malformed = (path: string, en: string, vi: string): Malformed =>
  new Malformed([{ path, sentence: { vi, en } }]);
