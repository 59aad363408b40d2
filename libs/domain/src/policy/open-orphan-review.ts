import { idOf, type Policy, type Projected, type Reaction } from '@dondoc/event-sourcing';
import { FAN_OUT_LIMIT, directiveEvents, type DirectiveEvent } from '../directive/directive.events.js';
import type { Find } from './find.js';
import { onBehalfOf } from './on-behalf-of.js';

type Ended = Projected<Extract<DirectiveEvent, { type: 'DirectiveReplaced' | 'DirectiveRecalled' }>>;

const reviewOf = async ({ type, stream, meta }: Ended, find: Find): Promise<readonly Reaction[]> => {
  const directiveId = idOf(stream);
  const taskIds = (await find.openTasks({ directiveId })).map(({ taskId }) => taskId);
  const chunks = Array.from({ length: Math.ceil(taskIds.length / FAN_OUT_LIMIT) }, (_, chunk) =>
    taskIds.slice(chunk * FAN_OUT_LIMIT, (chunk + 1) * FAN_OUT_LIMIT),
  );
  return chunks.map((chunk) => ({
    command: 'OpenOrphanReview',
    target: directiveId,
    body: { cause: type === 'DirectiveReplaced' ? 'replaced' : 'recalled', taskIds: chunk },
    occurredAt: meta.occurredAt,
    onBehalf: onBehalfOf(meta),
  }));
};

/** A directive that ends before its time leaves open tasks behind: each of them waits for a decision. */
export const openOrphanReview: Policy<DirectiveEvent, Find> = {
  name: 'open-orphan-review',
  events: directiveEvents,
  on: {},
  seek: { DirectiveReplaced: reviewOf, DirectiveRecalled: reviewOf },
};
