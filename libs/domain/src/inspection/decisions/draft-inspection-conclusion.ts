import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../../agency/lies-under.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { DraftInspectionConclusion } from '../commands/draft-inspection-conclusion.js';
import type { InspectionEvent } from '../inspection.events.js';
import { inspectingBodyOnly, inspectionDraftedAlready, inspectsItself } from '../inspection.refusals.js';
import type { Inspection } from '../inspection.state.js';

type Facts = ReadonlyMap<string, Agency | undefined>;

export const draftInspectionConclusion: Decision<
  Inspection | undefined,
  InspectionEvent,
  DraftInspectionConclusion,
  Facts
> = {
  lookUp: async (body, look, _, circumstances) => {
    const { inspectingBodyId, superiorId, inspectedAgencyIds, decisionDocumentId } = body;
    if (!(await actsOnSideOf(circumstances, look, inspectingBodyId))) throw inspectingBodyOnly({});
    await checkSigning(circumstances, look, inspectingBodyId);
    await checkPaperExists(look, decisionDocumentId);
    const agencies = new Map<string, Agency | undefined>();
    for (const id of [inspectingBodyId, superiorId, ...inspectedAgencyIds])
      agencies.set(id, await look(agency, id));
    return agencies;
  },
  decide: (body, state, { occurredAt }, agencies) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    const { inspectingBodyId, superiorId, inspectedAgencyIds } = body;
    if (state) throw inspectionDraftedAlready({});
    for (const [id, found] of agencies) activeAgency(found, id, dayOf(occurredAt));
    if (inspectedAgencyIds.some((id) => id === inspectingBodyId || id === superiorId))
      throw inspectsItself({});
    return [{ type: 'InspectionConclusionDrafted', data: present(fields) }];
  },
};
