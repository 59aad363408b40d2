import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { activeAgency } from '../../agency/standing.js';
import { present } from '../../record/present.js';
import { checkNotSatisfied } from '../check-not-satisfied.js';
import type { PutQuestion } from '../commands/put-question.js';
import { recommendationOfAnotherSession } from '../recommendation.refusals.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { questionPutAlready } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  readonly asked: Agency | undefined;
}

/** A question at a sitting of the council (chất vấn): on the matter of the session, or on what was not satisfied in it. */
export const putQuestion: Decision<Session | undefined, SessionEvent, PutQuestion, Facts> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervising(body, look, state, circumstances);
    const { recommendationId } = body;
    if (state && facts.supervising && recommendationId !== undefined) {
      const { sessionId, reference } = await checkNotSatisfied(
        look,
        recommendationId,
        state.supervisingBodyId,
      );
      if (sessionId !== state.id) throw recommendationOfAnotherSession({ reference });
    }
    return { ...facts, asked: await look(agency, body.agencyId) };
  },
  decide: (body, state, { newId, occurredAt }, facts) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    const { questions } = openSession('PutQuestion', state, facts);
    activeAgency(facts.asked, body.agencyId, dayOf(occurredAt));
    const waits = questions.some(
      (each) => each.agencyId === body.agencyId && each.content === body.content && !each.isAnswered,
    );
    if (waits) throw questionPutAlready({});
    return [{ type: 'QuestionPut', data: present({ questionId: newId('question'), ...fields }) }];
  },
};
