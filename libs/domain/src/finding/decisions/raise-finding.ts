import type { Decision } from '@dondoc/event-sourcing';
import type { RaiseFinding } from '../commands/raise-finding.js';
import type { Crossing } from '../crossing.js';
import { crossingRules } from '../crossing-rules.js';
import type { FindingEvent } from '../finding.events.js';
import { crossingDoesNotStand, findingBySystemOnly, findingRaisedAlready } from '../finding.refusals.js';
import type { Finding } from '../finding.state.js';

/** Whoever thinks that two acts crossed may be behind the log: both streams are asked what they say now. */
export const raiseFinding: Decision<Finding | undefined, FindingEvent, RaiseFinding, Crossing | undefined> = {
  lookUp: async ({ rule, subjectId, otherId }, look) => crossingRules[rule].find(look, subjectId, otherId),
  decide: ({ rule, subjectId, otherId }, state, { actor }, crossing) => {
    if (actor.postIds.length > 0) throw findingBySystemOnly({});
    if (state) throw findingRaisedAlready({});
    if (!crossing) throw crossingDoesNotStand({});
    const { subject, other } = crossingRules[rule];
    const sides = { subject: { type: subject, id: subjectId }, other: { type: other, id: otherId } };
    return [{ type: 'FindingRaised', data: { rule, ...sides, ...crossing } }];
  },
};
