import { recommendation } from '../../supervision/recommendation.state.js';
import { session } from '../../supervision/session.state.js';
import { crossingOf, type CrossingRule } from '../crossing.js';
import { cameBefore, courseOf } from '../stream-course.js';

const sessionCourse = courseOf(session);
const recommendationCourse = courseOf(recommendation);

/** A session was closed without knowing of a recommendation that came out of it, and that is still to be settled. */
export const recommendationOfClosedSession: CrossingRule = {
  subject: 'session',
  other: 'recommendation',
  find: async (look, sessionId, recommendationId) => {
    const held = await look(sessionCourse, sessionId);
    const asked = await look(recommendationCourse, recommendationId);
    const issued = asked.at(0)?.event;
    const now = asked.at(-1)?.state;
    const closing = held.find(({ event }) => event.type === 'SessionClosed');
    if (!issued || !closing || now?.sessionId !== sessionId) return undefined;
    if (now.status === 'Closed' || now.status === 'Withdrawn') return undefined;
    if (closing.state?.recommendationIds.includes(recommendationId)) return undefined;
    return cameBefore(issued, closing.event)
      ? crossingOf('recommendations-unsettled', issued, closing.event)
      : crossingOf('session-not-ready', closing.event, issued);
  },
};
