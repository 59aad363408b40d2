import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../agency/agency.state.js';
import { activeAgency } from '../agency/standing.js';
import { supervisesItself } from './session.refusals.js';

/** The supervising body and the agencies that it supervises, each asked for by its own stream. */
export type SessionParties = ReadonlyMap<string, Agency | undefined>;

interface Parties {
  readonly supervisingBodyId: string;
  readonly supervisedAgencyIds: readonly string[];
}

export const lookUpParties = async (
  { supervisingBodyId, supervisedAgencyIds }: Parties,
  look: Look,
): Promise<SessionParties> => {
  const agencies = new Map<string, Agency | undefined>();
  for (const id of [supervisingBodyId, ...supervisedAgencyIds]) agencies.set(id, await look(agency, id));
  return agencies;
};

/** @throws Rejected `agency-unknown`, `agency-dissolved`, `agency-not-active`, `supervises-itself` */
export const checkParties = (
  { supervisingBodyId, supervisedAgencyIds }: Parties,
  agencies: SessionParties,
  { occurredAt }: Pick<Circumstances, 'occurredAt'>,
): void => {
  for (const [id, found] of agencies) activeAgency(found, id, dayOf(occurredAt));
  if (supervisedAgencyIds.includes(supervisingBodyId)) throw supervisesItself({});
};
