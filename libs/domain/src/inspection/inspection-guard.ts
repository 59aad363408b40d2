import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { standingFor } from '../agency/standing-for.js';
import { actsOnSideOf } from '../agency/lies-under.js';
import { refusalOnInspection, type InspectionParty } from './inspection.acts.js';
import type { InspectionAct } from './inspection.labels.js';
import { inspectionUnknown } from './inspection.refusals.js';
import type { Inspection } from './inspection.state.js';

/**
 * For whom the actor acts; looked up for every act on an inspection. Whoever lies under the superior does not direct for it:
 * the inspected agencies lie there too.
 */
export const lookUpInspectionParty = async (
  _: unknown,
  look: Look,
  inspection: Inspection | undefined,
  circumstances: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<InspectionParty> => {
  const nobody = { inspecting: false, directing: false };
  const { agencyId } = circumstances.actor;
  if (!inspection || agencyId === undefined) return nobody;
  const { inspectingBodyId, superiorId, inspectedAgencyIds } = inspection;
  const day = dayOf(circumstances.occurredAt);
  // whoever is inspected acts for nobody else in the matter, wherever it lies
  for (const id of inspectedAgencyIds) if ((await standingFor(look, id, day)) === agencyId) return nobody;
  return {
    inspecting: await actsOnSideOf(circumstances, look, inspectingBodyId),
    directing: agencyId === (await standingFor(look, superiorId, day)),
  };
};

/**
 * The inspection, when this may be done to it now.
 * @throws Rejected `inspection-unknown`, or why this actor may not do this to it now
 */
export const openInspection = (
  act: InspectionAct,
  inspection: Inspection | undefined,
  party: InspectionParty,
): Inspection => {
  if (!inspection) throw inspectionUnknown({});
  const refused = refusalOnInspection(act, inspection, party);
  if (refused) throw refused;
  return inspection;
};
