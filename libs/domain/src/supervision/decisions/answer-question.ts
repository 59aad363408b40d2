import type { Decision } from '@dondoc/event-sourcing';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { AnswerQuestion } from '../commands/answer-question.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { questionUnknown } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

/** Who is asked answers at the sitting; the council's secretary records it. */
export const answerQuestion: Decision<Session | undefined, SessionEvent, AnswerQuestion, Supervising> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervising(body, look, state, circumstances);
    if (facts.supervising && body.documentId !== undefined) await checkPaperExists(look, body.documentId);
    return facts;
  },
  decide: ({ questionId, answer, documentId }, state, _, facts) => {
    const { questions } = openSession('AnswerQuestion', state, facts);
    if (!questions.some((each) => each.questionId === questionId && !each.isAnswered))
      throw questionUnknown({ questionId });
    return [{ type: 'QuestionAnswered', data: present({ questionId, answer, documentId }) }];
  },
};
