import type { Circumstances, Look } from '@dondoc/event-sourcing';
import { checkKeepsRegisterOf } from '../agency/signing.js';
import { citingRecordUnknown } from './citation.refusals.js';
import { lookUpCiting, type Citing } from './cited-words.js';

/**
 * What the record cites, when the actor works in the registry of the agency whose record it is.
 * @throws Rejected `citing-record-unknown`, `not-acting-for-agency`
 */
export const lookUpOwnCiting = async (look: Look, circumstances: Circumstances): Promise<Citing> => {
  const citing = await lookUpCiting(look, circumstances.id);
  if (!citing) throw citingRecordUnknown({});
  await checkKeepsRegisterOf(circumstances, look, citing.agencyId);
  return citing;
};
