import type { CalendarDay } from '@dondoc/event-sourcing';
import type { AgencyEvent, Allocation } from './agency.events.js';

/** Who stands in the place of an agency that ended, and what of it; all of it where nothing is allocated. */
export interface Successor {
  readonly agencyId: string;
  readonly effectiveOn: CalendarDay;
  readonly allocation?: Allocation;
}

/** In whose place an agency stands. */
export interface Predecessor {
  readonly predecessorId: string;
  readonly kind: 'merged' | 'split';
  readonly effectiveOn: CalendarDay;
}

type Ending = Extract<AgencyEvent, { type: 'AgencyMerged' | 'AgencySplit' }>;

/** What an agency is after a merger or a split: ended, with its successors. */
export const endedBy = (
  event: Ending,
): { readonly successors: readonly Successor[]; readonly dissolvedOn: CalendarDay } => {
  const { effectiveOn } = event.data;
  const successors =
    event.type === 'AgencyMerged'
      ? [{ agencyId: event.data.successorId, effectiveOn }]
      : event.data.successors.map((successor) => ({ ...successor, effectiveOn }));
  return { successors, dissolvedOn: effectiveOn };
};
