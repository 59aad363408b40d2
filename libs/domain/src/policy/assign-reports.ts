import { idOf, type Policy } from '@dondoc/event-sourcing';
import { obligationEvents, type ObligationEvent } from '../obligation/obligation.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/** A period that was opened becomes a task for each agency that reports, on the authority of who laid the obligation down. */
export const assignReports: Policy<ObligationEvent> = {
  name: 'assign-reports',
  events: obligationEvents,
  on: {
    ReportPeriodOpened: ({ stream, data, meta }) => {
      const {
        from: _from,
        to: _to,
        cutOffOn: _cutOff,
        calendarVersion: _version,
        leftOut: _leftOut,
        ...rest
      } = data;
      const { items, dueOn, directiveId, clauseId, documentId, ...common } = rest;
      const source = {
        obligationId: idOf(stream),
        ...(directiveId !== undefined && { directiveId }),
        ...(clauseId !== undefined && { clauseId }),
        ...(documentId !== undefined && { documentId }),
      };
      return items.map(({ taskId, ...own }) => ({
        command: 'AssignTask',
        target: taskId,
        // the day is worked out already, as the rule of the obligation has it
        body: {
          ...common,
          ...own,
          source,
          coordinatorIds: [],
          deadline: { kind: 'fixed', date: dueOn, wording: 'by', rolls: false },
        },
        onBehalf: onBehalfOf(meta),
      }));
    },
  },
};
