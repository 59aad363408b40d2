/** An event as the peer keeps it: bytes, and a position that grows by more than one. */
export interface Kept {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Proposed = Pick<Kept, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = 'any' | 'stream-exists' | 'no-stream' | number;

export type Verdict =
  | { readonly kind: 'written' | 'repeated'; readonly last: number; readonly position: bigint }
  | { readonly kind: 'wrong'; readonly current: number };

/** The peer's log, with the expected revisions and the idempotency of the real server (IndexWriter.CheckCommit). */
export class PeerLog {
  readonly all: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly recent = new Map<string, Kept>();
  private readonly listeners = new Set<() => void>();

  of(stream: string): readonly Kept[] {
    return this.streams.get(stream) ?? [];
  }

  /** The place in `all` of the first event beyond a position. */
  placeAfter(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position ?? 0n) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Verdict {
    const current = this.of(stream).length - 1;
    if (expected === 'any' || expected === 'stream-exists')
      return this.weakly(stream, expected, events, current);
    const before = expected === 'no-stream' ? -1 : expected;
    if (before === current) return this.write(stream, events);
    if (before > current) return { kind: 'wrong', current };
    const there = this.of(stream).slice(before + 1, before + 1 + events.length);
    // a first event that differs is a conflict, a later one a corrupted repetition: both are told as a wrong version
    return there.length === events.length && there.every(({ id }, place) => id === events[place]?.id)
      ? answerOf('repeated', there)
      : { kind: 'wrong', current };
  }

  /** A restart: what was committed stays, the table of recent ids does not. */
  forgetRecent(): void {
    this.recent.clear();
  }

  /** Calls back after every write from now on. @returns how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private weakly(stream: string, expected: Expected, events: readonly Proposed[], current: number): Verdict {
    if (expected === 'stream-exists' && current < 0) return { kind: 'wrong', current };
    const known = events.map(({ id }) => this.recent.get(`${stream} ${id}`));
    if (known.every((event) => event === undefined)) return this.write(stream, events);
    const there = known.filter((event) => event !== undefined);
    return there.length === events.length ? answerOf('repeated', there) : { kind: 'wrong', current };
  }

  private write(stream: string, events: readonly Proposed[]): Verdict {
    const there = this.streams.get(stream) ?? [];
    this.streams.set(stream, there);
    const written = events.map((event) => {
      const last = this.all.at(-1);
      const position = last ? last.position + BigInt(last.data.length + last.metadata.length + 41) : 117n;
      const kept = { ...event, stream, revision: there.length, position };
      this.all.push(kept);
      there.push(kept);
      this.recent.set(`${stream} ${event.id}`, kept);
      return kept;
    });
    for (const listener of this.listeners) listener();
    return answerOf('written', written);
  }
}

const answerOf = (kind: 'written' | 'repeated', events: readonly Kept[]): Verdict => {
  const last = events.at(-1);
  return { kind, last: last?.revision ?? -1, position: last?.position ?? 0n };
};
