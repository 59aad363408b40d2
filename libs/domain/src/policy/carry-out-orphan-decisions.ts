import type { Policy, Projected, Reaction } from '@dondoc/event-sourcing';
import { directiveEvents, type DirectiveEvent } from '../directive/directive.events.js';
import { onBehalfOf } from './on-behalf-of.js';

type Decided = Projected<Extract<DirectiveEvent, { type: 'OrphanDecided' }>>;

const actOn = ({ data, meta }: Decided): Pick<Reaction, 'command' | 'body'> | undefined => {
  const { decision, reason, successorTaskId, documentId = meta.documentId } = data;
  if (decision === 'withdraw') return { command: 'WithdrawTask', body: { reason } };
  if (decision === 'keep' || successorTaskId === undefined) return undefined;
  return { command: 'SupersedeTask', body: { successorTaskId, documentId, reason } };
};

/** What was decided on a task of a directive that ended happens to the task, as the act of whoever decided. */
export const carryOutOrphanDecisions: Policy<DirectiveEvent> = {
  name: 'carry-out-orphan-decisions',
  events: directiveEvents,
  on: {
    OrphanDecided: (event) => {
      const act = actOn(event);
      const { data, meta } = event;
      return act
        ? [{ ...act, target: data.taskId, occurredAt: meta.occurredAt, onBehalf: onBehalfOf(meta) }]
        : [];
    },
  },
};
