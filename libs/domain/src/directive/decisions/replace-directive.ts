import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { liesUnder } from '../../agency/lies-under.js';
import { present } from '../../record/present.js';
import { replacedByItself, replacementNotInForce } from '../change.refusals.js';
import { checkEqualForm, checkNotOlder } from '../changing-paper.js';
import type { ReplaceDirective } from '../commands/replace-directive.js';
import { checkSignedForIssuer, openDirective } from '../directive-guard.js';
import { directiveStatusFor } from '../directive-status.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directiveUnknown } from '../directive.refusals.js';
import { directive as directives, type Directive } from '../directive.state.js';

interface Facts {
  readonly replacement: Directive | undefined;
  /** Who stands in the place of the issuer. */
  readonly placeId: string | undefined;
  /** Whoever issued the replacement stands above the issuer of what it replaces. */
  readonly bySuperior: boolean;
}

/** The policy that opens the review of what is still open follows on the event. */
export const replaceDirective: Decision<Directive | undefined, DirectiveEvent, ReplaceDirective, Facts> = {
  lookUp: async ({ replacedById }, look, state, circumstances) => {
    const placeId = await checkSignedForIssuer(look, state, circumstances);
    const replacement = await look(directives, replacedById);
    const day = dayOf(circumstances.occurredAt);
    const bySuperior =
      placeId !== undefined && !!replacement && (await liesUnder(look, placeId, replacement.issuerId, day));
    return { replacement, placeId, bySuperior };
  },
  decide: (body, state, circumstances, { replacement, placeId, bySuperior }) => {
    const { replacedById, reason } = body;
    const directive = openDirective('ReplaceDirective', state, circumstances);
    if (replacedById === directive.id) throw replacedByItself({});
    if (!replacement) throw directiveUnknown({ directiveId: replacedById });
    if (!bySuperior) checkEqualForm(directive, replacement, placeId);
    checkNotOlder(directive, replacement);
    if (directiveStatusFor(replacement, dayOf(circumstances.occurredAt)) !== 'InForce')
      throw replacementNotInForce({ number: replacement.number });
    return [{ type: 'DirectiveReplaced', data: present({ replacedById, reason }) }];
  },
};
