import { policyEvents, type EventDefinitions } from '@dondoc/event-sourcing';
import {
  accountEvents,
  agencyEvents,
  clockEvents,
  directiveEvents,
  documentEvents,
  numberEvents,
  planEvents,
  recommendationEvents,
  reminderEvents,
  sessionEvents,
  taskEvents,
} from '@dondoc/domain';

/** Every type of event that this build knows, read by a view or not: another one in the log stops the views. */
export const knownEvents: EventDefinitions = {
  ...accountEvents,
  ...agencyEvents,
  ...clockEvents,
  ...directiveEvents,
  ...documentEvents,
  ...numberEvents,
  ...planEvents,
  ...policyEvents,
  ...recommendationEvents,
  ...reminderEvents,
  ...sessionEvents,
  ...taskEvents,
};
