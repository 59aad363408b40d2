import { idOf, type Policy } from '@dondoc/event-sourcing';
import { inspectionEvents, type InspectionEvent } from '../inspection/inspection.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/** With a signed conclusion goes the proposal of how it is to be carried out: article 52 of the Law on Inspection 84/2025/QH15. */
export const proposeImplementingDirective: Policy<InspectionEvent> = {
  name: 'propose-implementing-directive',
  events: inspectionEvents,
  on: {
    InspectionConcluded: ({ stream, meta }) => [
      {
        command: 'ProposeImplementingDirective',
        target: idOf(stream),
        body: {},
        occurredAt: meta.occurredAt,
        onBehalf: onBehalfOf(meta),
      },
    ],
  },
};
