import type { Decision } from '@dondoc/event-sourcing';
import type { Paper } from '../../document/paper.js';
import { classifiedContent } from '../../record/classified.js';
import { checkLabels, firstTwice } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { amendedClauses } from '../amended-text.js';
import { amendmentEmpty, clauseEnded, clauseTwice } from '../change.refusals.js';
import { checkEqualForm, checkNotOlder, lookUpChangingPaper } from '../changing-paper.js';
import type { AmendDirective } from '../commands/amend-directive.js';
import { checkSignedForIssuer, openDirective } from '../directive-guard.js';
import type { DirectiveEvent } from '../directive.events.js';
import { clauseUnknown, expiryBeforeForce } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';
import { newClauses } from '../new-clauses.js';

const checkClauses = ({ clauses, number }: Directive, touched: readonly string[]): void => {
  const twice = firstTwice(touched);
  if (twice !== undefined) throw clauseTwice({ clauseId: twice });
  for (const clauseId of touched) {
    const clause = clauses.find((each) => each.clauseId === clauseId);
    if (!clause) throw clauseUnknown({ clauseId, number });
    if (clause.ended) throw clauseEnded({ label: clause.label });
  }
};

export const amendDirective: Decision<
  Directive | undefined,
  DirectiveEvent,
  AmendDirective,
  { paper: Paper; placeId: string | undefined }
> = {
  lookUp: async ({ documentId }, look, state, circumstances) => {
    const placeId = await checkSignedForIssuer(look, state, circumstances);
    return { placeId, paper: await lookUpChangingPaper(look, documentId) };
  },
  decide: (body, state, circumstances, { paper, placeId }) => {
    const { documentId, added: adding = [], changed = [], ended = [], expiresOn } = body;
    const directive = openDirective('AmendDirective', state, circumstances);
    checkEqualForm(directive, paper, placeId);
    checkNotOlder(directive, paper);
    if (adding.length + changed.length + ended.length === 0 && expiresOn === undefined)
      throw amendmentEmpty({});
    if (directive.confidentiality && adding.length > 0) throw classifiedContent({ fields: ['added'] });
    checkClauses(directive, [...changed.map(({ clauseId }) => clauseId), ...ended]);
    const { inForceFrom } = directive;
    if (expiresOn !== undefined && expiresOn < inForceFrom)
      throw expiryBeforeForce({ inForceFrom, expiresOn });
    const added = newClauses(adding, circumstances.newId);
    const amendment = present({ documentId, added, changed, ended, expiresOn });
    checkLabels(amendedClauses(directive.clauses, amendment).filter((clause) => !clause.ended));
    return [{ type: 'DirectiveAmended', data: amendment }];
  },
};
