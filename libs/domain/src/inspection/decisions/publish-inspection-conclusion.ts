import type { Decision } from '@dondoc/event-sourcing';
import type { PublishInspectionConclusion } from '../commands/publish-inspection-conclusion.js';
import type { InspectionParty } from '../inspection.acts.js';
import { lookUpInspectionParty, openInspection } from '../inspection-guard.js';
import type { InspectionEvent } from '../inspection.events.js';
import type { Inspection } from '../inspection.state.js';

export const publishInspectionConclusion: Decision<
  Inspection | undefined,
  InspectionEvent,
  PublishInspectionConclusion,
  InspectionParty
> = {
  lookUp: lookUpInspectionParty,
  decide: ({ place }, state, _, party) => {
    openInspection('PublishInspectionConclusion', state, party);
    return [{ type: 'InspectionConclusionPublished', data: { place } }];
  },
};
