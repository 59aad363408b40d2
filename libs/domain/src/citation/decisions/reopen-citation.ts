import type { Decision } from '@dondoc/event-sourcing';
import { checkNotInFuture } from '../../task/guards/time-of-act.js';
import type { CitationEvent } from '../citation.events.js';
import { citationNotResolved } from '../citation.refusals.js';
import type { ResolvedWords } from '../citation.state.js';
import type { Citing } from '../cited-words.js';
import type { ReopenCitation } from '../commands/reopen-citation.js';
import { lookUpOwnCiting } from '../keeps-citations.js';

export const reopenCitation: Decision<readonly ResolvedWords[], CitationEvent, ReopenCitation, Citing> = {
  lookUp: (_, look, _state, circumstances) => lookUpOwnCiting(look, circumstances),
  decide: ({ words, reason }, resolved, circumstances) => {
    if (!resolved.some((each) => each.words === words)) throw citationNotResolved({});
    checkNotInFuture(circumstances);
    return [{ type: 'CitationReopened', data: { words, reason } }];
  },
};
