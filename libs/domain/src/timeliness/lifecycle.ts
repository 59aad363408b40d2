import { z } from 'zod';

/** Schema of where a task stands by what happened to it; whether it is late is another axis (timeliness). */
export const lifecycle = () =>
  z.enum([
    'Draft',
    'Assigned',
    'Acknowledged',
    'InProgress',
    'AwaitingAcceptance',
    'Completed',
    'Closed',
    'Disputed',
    'Suspended',
    'Withdrawn',
    'Superseded',
  ]);

/** Where a task stands by what happened to it. */
export type Lifecycle = z.infer<ReturnType<typeof lifecycle>>;

/** Whether somebody still has to do or accept the work. */
export const isOpen = (state: Lifecycle): boolean => {
  switch (state) {
    case 'Assigned':
    case 'Acknowledged':
    case 'InProgress':
    case 'AwaitingAcceptance':
    case 'Disputed':
    case 'Suspended':
      return true;
    case 'Draft':
    case 'Completed':
    case 'Closed':
    case 'Withdrawn':
    case 'Superseded':
      return false;
  }
};
