import type { Story } from './play.js';

/** What holds in every history. */
export interface Law {
  /** Its number in the specification of the domain, or what it is about. */
  readonly number: string;
  readonly says: string;
  /** What breaks it, undefined where nothing does. */
  readonly broken: (story: Story) => string | undefined;
}

/** The first complaint of a list. */
export const firstOf = <Item>(
  items: Iterable<Item>,
  complain: (item: Item) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const complaint = complain(item);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
};
