import type { InboxPage, InboxReason } from '@dondoc/api';
import type { Words } from '../../words/vi.js';

/** How each reason is called on the screen. */
export const wordOfReason: Readonly<Record<InboxReason, keyof Words['inbox'] & ReasonWord>> = {
  'to-acknowledge': 'toAcknowledge',
  overdue: 'overdue',
  'due-soon': 'due',
  returned: 'returned',
  'to-accept': 'toAccept',
  'dispute-to-decide': 'dispute',
  'extension-to-decide': 'extension',
  'input-to-give': 'input',
  open: 'open',
};
type ReasonWord =
  'toAcknowledge' | 'overdue' | 'due' | 'returned' | 'toAccept' | 'dispute' | 'extension' | 'input' | 'open';

const ALWAYS: readonly InboxReason[] = ['to-acknowledge', 'overdue', 'due-soon', 'returned'];

export const isReason = (word: string | null): word is InboxReason =>
  word !== null && Object.hasOwn(wordOfReason, word);

/** The four numbers that every inbox has, and those of who decides where there are any. */
export const reasonsShown = (counts: InboxPage['counts']): readonly InboxReason[] =>
  Object.keys(wordOfReason)
    .filter(isReason)
    .filter((reason) => ALWAYS.includes(reason) || counts[reason] > 0);
