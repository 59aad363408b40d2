import type { Decision, DomainEvent } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';

/** A decision whose signer, where one is named, held the post on the day of signing. */
export const signed = <State, Event extends DomainEvent, Body, Facts>(
  decision: Decision<State, Event, Body, Facts>,
): Decision<State, Event, Body, Facts> => ({
  ...decision,
  lookUp: async (body, look, state, circumstances) => {
    await checkSigning(circumstances, look);
    // a decision without lookUp takes no facts
    return (await decision.lookUp?.(body, look, state, circumstances)) as Facts;
  },
});
