import type { Decision } from '@dondoc/event-sourcing';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { DraftSupervisionConclusion } from '../commands/draft-supervision-conclusion.js';
import { lookUpSupervisingSigned, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

export const draftSupervisionConclusion: Decision<
  Session | undefined,
  SessionEvent,
  DraftSupervisionConclusion,
  Supervising
> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervisingSigned(body, look, state, circumstances);
    if (facts.supervising && body.documentId !== undefined) await checkPaperExists(look, body.documentId);
    return facts;
  },
  decide: ({ content, documentId }, state, _, facts) => {
    openSession('DraftSupervisionConclusion', state, facts);
    return [{ type: 'SupervisionConclusionDrafted', data: present({ content, documentId }) }];
  },
};
