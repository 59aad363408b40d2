import type { Instant } from '@dondoc/event-sourcing';

interface Entry<Item> {
  readonly at: Instant;
  /** Of two at the same instant, the one that was entered first comes first. */
  readonly order: number;
  readonly item: Item;
}

const isBefore = <Item>(a: Entry<Item>, b: Entry<Item>) =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** What is to come, by time: a binary heap. */
export class Agenda<Item> {
  private readonly entries: Entry<Item>[] = [];
  private entered = 0;

  get size(): number {
    return this.entries.length;
  }

  /** When the next thing is due; undefined when nothing is. */
  get next(): Instant | undefined {
    return this.entries[0]?.at;
  }

  add(at: Instant, item: Item): void {
    const entry = { at, order: this.entered++, item };
    let place = this.entries.length;
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const parent = this.entries[above];
      if (!parent || isBefore(parent, entry)) break;
      this.entries[place] = parent;
      place = above;
    }
    this.entries[place] = entry;
  }

  /** What is due first; undefined when nothing is left. */
  take(): Item | undefined {
    const [first] = this.entries;
    const last = this.entries.pop();
    if (last && this.entries.length > 0) this.sink(last);
    return first?.item;
  }

  private sink(entry: Entry<Item>): void {
    const { entries } = this;
    let place = 0;
    for (;;) {
      const [left, right] = [entries[2 * place + 1], entries[2 * place + 2]];
      const child = left && right && isBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
      const smaller = entries[child];
      if (!smaller || isBefore(entry, smaller)) break;
      entries[place] = smaller;
      place = child;
    }
    entries[place] = entry;
  }
}
