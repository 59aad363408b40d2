import { idOf, type EventMeta, type Policy, type Reaction } from '@dondoc/event-sourcing';
import { agencyEvents, type AgencyEvent } from '../agency/agency.events.js';
import { onBehalfOf } from './on-behalf-of.js';

const learn = (
  target: string,
  body: { readonly predecessorId: string; readonly kind: 'merged' | 'split'; readonly effectiveOn: string },
  meta: EventMeta,
): Reaction => ({
  command: 'RecordPredecessor',
  target,
  body,
  occurredAt: meta.occurredAt,
  onBehalf: onBehalfOf(meta),
});

/** Whoever takes the place of an agency says so in its own stream as well, so that it is found from both ends. */
export const recordPredecessors: Policy<AgencyEvent> = {
  name: 'record-predecessors',
  events: agencyEvents,
  on: {
    AgencyMerged: ({ stream, data: { successorId, effectiveOn }, meta }) => [
      learn(successorId, { predecessorId: idOf(stream), kind: 'merged', effectiveOn }, meta),
    ],
    AgencySplit: ({ stream, data: { successors, effectiveOn }, meta }) =>
      successors.map(({ agencyId }) =>
        learn(agencyId, { predecessorId: idOf(stream), kind: 'split', effectiveOn }, meta),
      ),
  },
};
