import type { Decision } from '@dondoc/event-sourcing';
import type { EndObligation } from '../commands/end-obligation.js';
import { openObligation } from '../open-obligation.js';
import type { ObligationEvent } from '../obligation.events.js';
import { endsTooEarly } from '../obligation.refusals.js';
import type { Obligation } from '../obligation.state.js';

/** What is open already stays open. */
export const endObligation: Decision<Obligation | undefined, ObligationEvent, EndObligation> = {
  decide: ({ endsOn, reason }, state, circumstances) => {
    const { startsOn, periods } = openObligation('EndObligation', state, circumstances);
    const from = periods.at(-1)?.cutOffOn ?? startsOn;
    if (endsOn < from) throw endsTooEarly({ from });
    return [{ type: 'ObligationEnded', data: { endsOn, reason } }];
  },
};
