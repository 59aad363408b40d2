import type { Decision } from '@dondoc/event-sourcing';
import type { OpenOrphanReview } from '../commands/open-orphan-review.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directiveUnknown } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';
import { nothingToReview, orphansListedAlready } from '../orphan.refusals.js';

/** Lists what is not listed yet: given twice, it adds nothing. */
export const openOrphanReview: Decision<Directive | undefined, DirectiveEvent, OpenOrphanReview> = {
  decide: ({ cause, taskIds }, state) => {
    if (!state) throw directiveUnknown({});
    if (!state.ending) throw nothingToReview({});
    const listed = new Set(state.orphans.map(({ taskId }) => taskId));
    const waiting = taskIds.filter((taskId) => !listed.has(taskId));
    if (waiting.length === 0) throw orphansListedAlready({});
    return [{ type: 'OrphanReviewOpened', data: { cause, taskIds: waiting } }];
  },
};
