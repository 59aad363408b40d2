import type { Decision } from '@dondoc/event-sourcing';
import type { Paper } from '../../document/paper.js';
import { classifiedContent } from '../../record/classified.js';
import { present } from '../../record/present.js';
import { correctedText, holdsWrongWords } from '../amended-text.js';
import { wrongWordsNotFound } from '../change.refusals.js';
import { checkLetterOfIssuer, checkNotOlder, lookUpChangingPaper } from '../changing-paper.js';
import type { CorrectDirective } from '../commands/correct-directive.js';
import { checkSignedForIssuer, openDirective } from '../directive-guard.js';
import type { DirectiveEvent } from '../directive.events.js';
import { clauseUnknown } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';

export const correctDirective: Decision<
  Directive | undefined,
  DirectiveEvent,
  CorrectDirective,
  { paper: Paper; placeId: string | undefined }
> = {
  lookUp: async ({ documentId }, look, state, circumstances) => {
    const placeId = await checkSignedForIssuer(look, state, circumstances);
    return { placeId, paper: await lookUpChangingPaper(look, documentId) };
  },
  decide: ({ documentId, corrections, reason }, state, circumstances, { paper, placeId }) => {
    const directive = openDirective('CorrectDirective', state, circumstances);
    // the wrong and the right words are content
    if (directive.confidentiality) throw classifiedContent({ fields: ['corrections'] });
    checkLetterOfIssuer(directive, paper, placeId);
    checkNotOlder(directive, paper);
    let text = directive;
    for (const correction of present(corrections)) {
      const { part, clauseId = '', was } = correction;
      if (part === 'clause' && !text.clauses.some((clause) => clause.clauseId === clauseId))
        throw clauseUnknown({ clauseId, number: directive.number });
      if (!holdsWrongWords(text, correction)) throw wrongWordsNotFound({ was });
      text = correctedText(text, correction);
    }
    return [{ type: 'DirectiveCorrected', data: present({ documentId, corrections, reason }) }];
  },
};
