import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { documentUnknown } from '../../document/document.refusals.js';
import { present } from '../../record/present.js';
import type { ConcludeFormally } from '../commands/conclude-formally.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  readonly conclusion: Paper | undefined;
}

export const concludeFormally: Decision<Session | undefined, SessionEvent, ConcludeFormally, Facts> = {
  lookUp: async (body, look, state, circumstances) => {
    await checkSigning(circumstances, look, state?.supervisingBodyId);
    return {
      ...(await lookUpSupervising(body, look, state, circumstances)),
      conclusion: await lookUpPaper(look, body.documentId),
    };
  },
  decide: ({ documentId, content }, state, _, facts) => {
    openSession('ConcludeFormally', state, facts);
    if (!facts.conclusion) throw documentUnknown({ documentId });
    return [{ type: 'FormalConclusionIssued', data: present({ documentId, content }) }];
  },
};
