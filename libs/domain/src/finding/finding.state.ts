import { deriveId, idOf, type Aggregate, type Recorded } from '@dondoc/event-sourcing';
import { findingEvents, type FindingEvent, type FindingRule } from './finding.events.js';

type Raised = Extract<FindingEvent, { type: 'FindingRaised' }>['data'];

/** Two acts that crossed and left what a rule forbids, until somebody has looked at it. */
export interface Finding {
  readonly id: string;
  readonly rule: FindingRule;
  readonly subject: Raised['subject'];
  readonly other: Raised['other'];
  readonly isSettled: boolean;
}

/** The rule and both sides of a crossing, by which there is one finding for it, whoever raises it and how often. */
export interface FindingKey {
  readonly rule: FindingRule;
  readonly subjectId: string;
  readonly otherId: string;
}

/** The same on every node. */
export const findingIdOf = ({ rule, subjectId, otherId }: FindingKey): string =>
  deriveId(subjectId, `finding ${rule} ${otherId}`);

const evolve = (finding: Finding | undefined, event: Recorded<FindingEvent>): Finding | undefined => {
  switch (event.type) {
    case 'FindingRaised': {
      const { rule, subject, other } = event.data;
      return { id: idOf(event.stream), rule, subject, other, isSettled: false };
    }
    case 'FindingSettled':
      return finding && { ...finding, isSettled: true };
    default:
      return event satisfies never;
  }
};

/** A finding; undefined until it is raised. */
export const finding: Aggregate<Finding | undefined, FindingEvent> = {
  category: 'finding',
  events: findingEvents,
  initial: undefined,
  evolve,
};
