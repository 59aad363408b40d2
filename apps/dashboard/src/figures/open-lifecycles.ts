import type { Lifecycle } from '@dondoc/api';

/** Where a task stands while somebody still has to do or accept the work. */
export const OPEN_LIFECYCLES: readonly Lifecycle[] = [
  'Assigned',
  'Acknowledged',
  'InProgress',
  'AwaitingAcceptance',
  'Disputed',
  'Suspended',
];
