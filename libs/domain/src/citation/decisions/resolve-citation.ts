import type { Decision } from '@dondoc/event-sourcing';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { checkNotInFuture } from '../../task/guards/time-of-act.js';
import type { CitationEvent } from '../citation.events.js';
import {
  citationResolvedAlready,
  citationUnknown,
  citesItself,
  resolutionReasonRequired,
} from '../citation.refusals.js';
import type { ResolvedWords } from '../citation.state.js';
import type { Citing } from '../cited-words.js';
import type { ResolveCitation } from '../commands/resolve-citation.js';
import { lookUpOwnCiting } from '../keeps-citations.js';

/** The registry of the citing agency says it, as it enters papers, without a signature: it may be changed, with a reason. */
export const resolveCitation: Decision<readonly ResolvedWords[], CitationEvent, ResolveCitation, Citing> = {
  lookUp: async ({ documentId }, look, _, circumstances) => {
    const citing = await lookUpOwnCiting(look, circumstances);
    await checkPaperExists(look, documentId);
    return citing;
  },
  decide: ({ words, documentId, reason }, resolved, circumstances, citing) => {
    if (!citing.words.includes(words)) throw citationUnknown({ words });
    const before = resolved.find((each) => each.words === words);
    if (before?.documentId === documentId) throw citationResolvedAlready({});
    checkNotInFuture(circumstances);
    if (documentId === circumstances.id) throw citesItself({});
    if (before && reason === undefined) throw resolutionReasonRequired({});
    return [{ type: 'CitationResolved', data: present({ words, documentId, reason }) }];
  },
};
