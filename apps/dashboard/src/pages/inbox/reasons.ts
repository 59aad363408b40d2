import type { Inbox, InboxReason, Lifecycle, TaskAct } from '@dondoc/api';
import type { Words } from '../../words/vi.js';

/** How each reason is called on the screen. */
export const wordOfReason: Readonly<Record<InboxReason, keyof Words['inbox'] & ReasonWord>> = {
  'to-acknowledge': 'toAcknowledge',
  overdue: 'overdue',
  'due-soon': 'due',
  returned: 'returned',
  'to-accept': 'toAccept',
  'extension-to-decide': 'extension',
  'followed-overdue': 'followed',
};
type ReasonWord = 'toAcknowledge' | 'overdue' | 'due' | 'returned' | 'toAccept' | 'extension' | 'followed';

const ALWAYS: readonly InboxReason[] = ['to-acknowledge', 'overdue', 'due-soon', 'returned'];

export const isReason = (word: string | null): word is InboxReason =>
  word !== null && Object.hasOwn(wordOfReason, word);

/** The four numbers that every inbox has, and those of who decides where there are any. */
export const reasonsShown = (counts: Inbox['counts']): readonly InboxReason[] =>
  Object.keys(wordOfReason)
    .filter(isReason)
    .filter((reason) => ALWAYS.includes(reason) || counts[reason] > 0);

/** The one next act for a reason; undefined where there is only something to look at. */
export const nextAct = (reasons: readonly InboxReason[], lifecycle: Lifecycle): TaskAct | undefined => {
  if (reasons.includes('extension-to-decide')) return 'ApproveExtension';
  if (reasons.includes('to-accept')) return 'AcceptCompletion';
  if (reasons.includes('to-acknowledge')) return 'AcknowledgeTask';
  if (reasons.every((reason) => reason === 'followed-overdue')) return undefined;
  return lifecycle === 'Acknowledged' ? 'StartWork' : 'SubmitCompletion';
};
