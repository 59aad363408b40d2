import { idOf, type Policy } from '@dondoc/event-sourcing';
import { directiveEvents, type DirectiveEvent } from '../directive/directive.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/** One directive, many tasks: each item of a fan-out becomes a task of its own, assigned on the authority of who fanned out. */
export const fanOutTasks: Policy<DirectiveEvent> = {
  name: 'fan-out-tasks',
  events: directiveEvents,
  on: {
    TasksFannedOut: ({ stream, data, meta }) => {
      const { items, clauseId, recommendationIds, ...common } = data;
      const source = {
        directiveId: idOf(stream),
        ...(clauseId !== undefined && { clauseId }),
        recommendationIds,
      };
      return items.map(({ taskId, ...own }) => ({
        command: 'AssignTask',
        target: taskId,
        body: { issuerId: meta.agency, ...common, ...own, source },
        occurredAt: meta.occurredAt,
        onBehalf: onBehalfOf(meta),
      }));
    },
  },
};
