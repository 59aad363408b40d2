import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** What crossed, from the side of the rule that neither act could see broken. */
export const FINDING_RULES = [
  'child-of-ended-task',
  'child-ends-after-parent',
  'task-of-ended-directive',
  'recommendation-of-closed-session',
  'task-of-ended-inspection',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

const subject = z.strictObject({ type: z.enum(['task', 'session', 'inspection']), id: uuid() });
const other = z.strictObject({ type: z.enum(['task', 'directive', 'recommendation']), id: uuid() });

/** Schema of a finding: two acts that each were allowed, and of which the later would have been refused a moment after. */
export const findingRaised = z.strictObject({
  rule: z.enum(FINDING_RULES),
  /** Where somebody has to look: whoever answers for it settles the finding. */
  subject,
  other,
  /** What the later act would have been refused with, had it seen the earlier one. */
  refusalCode: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  earlierEventId: uuid(),
  laterEventId: uuid(),
});

const FORMAT = 3;

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const findingEvents = {
  /** Raised once for each rule, subject and other: the stream's name is that key. */
  FindingRaised: event('FindingRaised', findingRaised, [], FORMAT),
  FindingSettled: event('FindingSettled', z.strictObject({ note: text() }), [], FORMAT),
};
export type FindingEvent = EventsOf<typeof findingEvents>;
