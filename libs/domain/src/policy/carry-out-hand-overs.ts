import { idOf, type Policy } from '@dondoc/event-sourcing';
import { agencyEvents, type AgencyEvent } from '../agency/agency.events.js';
import type { Find } from './find.js';
import { onBehalfOf } from './on-behalf-of.js';

/** The minutes are confirmed once and each open task goes over by an act of its own, on the authority of who confirmed. */
export const carryOutHandOvers: Policy<AgencyEvent, Find> = {
  name: 'carry-out-hand-overs',
  events: agencyEvents,
  on: {},
  seek: {
    HandOversConfirmed: async ({ stream, data, meta }, find) => {
      const { minutes, toAgencyId: rest, items } = data;
      const fromAgencyId = idOf(stream);
      const named = new Map(items.map(({ taskId, toAgencyId }) => [taskId, toAgencyId]));
      const tasks = await find.openTasks({ agencyId: fromAgencyId });
      return tasks.flatMap(({ taskId }) => {
        const toAgencyId = named.get(taskId) ?? rest;
        // whoever is not named and has nobody to go to stays in the list of tasks without an owner
        if (toAgencyId === undefined) return [];
        return [
          {
            command: 'HandOverTask',
            target: taskId,
            body: { fromAgencyId, toAgencyId, minutes },
            occurredAt: meta.occurredAt,
            onBehalf: onBehalfOf(meta),
          },
        ];
      });
    },
  },
};
