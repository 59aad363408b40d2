import type { Look } from '@dondoc/event-sourcing';
import type { FindingEvent } from './finding.events.js';

type Raised = Extract<FindingEvent, { type: 'FindingRaised' }>['data'];

/** Two acts in the order of the log, and what the later would have been refused with, had it seen the earlier. */
export type Crossing = Pick<Raised, 'refusalCode' | 'earlierEventId' | 'laterEventId'>;

/** A watched rule that is looked at again after both acts are in the log. */
export interface CrossingRule {
  readonly subject: Raised['subject']['type'];
  readonly other: Raised['other']['type'];
  /** The crossing as both streams tell of it; undefined where there is none, or where it has been put right since. */
  readonly find: (look: Look, subjectId: string, otherId: string) => Promise<Crossing | undefined>;
}

interface Named {
  readonly id: string;
}

/** The crossing of two events, the earlier first. */
export const crossingOf = (refusalCode: string, earlier: Named, later: Named): Crossing => ({
  refusalCode,
  earlierEventId: earlier.id,
  laterEventId: later.id,
});
