import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { liesUnder } from '../agency/lies-under.js';
import { refusalOnInspection, type InspectionParty } from './inspection.acts.js';
import type { InspectionAct } from './inspection.labels.js';
import { inspectionUnknown } from './inspection.refusals.js';
import type { Inspection } from './inspection.state.js';

/** Whether the actor acts for the inspecting body, or for a unit under it. */
export const onInspectingSide = async (
  { actor: { agencyId }, occurredAt }: Pick<Circumstances, 'actor' | 'occurredAt'>,
  look: Look,
  inspectingBodyId: string,
): Promise<boolean> => {
  if (agencyId === undefined) return false;
  return agencyId === inspectingBodyId || liesUnder(look, agencyId, inspectingBodyId, dayOf(occurredAt));
};

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
  const { agencyId = '' } = circumstances.actor;
  // whoever is inspected acts for nobody else in the matter, wherever it lies
  if (!inspection || inspection.inspectedAgencyIds.includes(agencyId))
    return { inspecting: false, directing: false };
  return {
    inspecting: await onInspectingSide(circumstances, look, inspection.inspectingBodyId),
    directing: agencyId === inspection.superiorId,
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
