import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { RecallDirective } from '../commands/recall-directive.js';
import { checkSignedForIssuer, openDirective } from '../directive-guard.js';
import type { DirectiveEvent } from '../directive.events.js';
import type { Directive } from '../directive.state.js';

/** The policy that opens the review of what is still open follows on the event. */
export const recallDirective: Decision<Directive | undefined, DirectiveEvent, RecallDirective> = {
  lookUp: async ({ basis }, look, state, circumstances) => {
    await checkSignedForIssuer(look, state, circumstances);
    await checkCitations(look, basis);
  },
  decide: ({ reason, basis }, state, circumstances) => {
    openDirective('RecallDirective', state, circumstances);
    return [{ type: 'DirectiveRecalled', data: present({ reason, basis }) }];
  },
};
