import {
  dayOf,
  type CalendarDay,
  type Circumstances,
  type Look,
  type Rejected,
} from '@dondoc/event-sourcing';
import { nameOn } from '../agency/agency-on-day.js';
import { issuerNotCompetent, notActingForAgency } from '../agency/agency.refusals.js';
import { agency, type Agency } from '../agency/agency.state.js';
import { agencyAndSuperiors, lookOnce } from '../agency/lies-under.js';
import { activeAgency } from '../agency/standing.js';
import { firstTwice } from '../record/labels.js';
import type { FanOutTasks } from './commands/fan-out-tasks.js';
import { leadCoordinates, leadTwice } from './directive.refusals.js';

/** The agencies that a fan-out names, as they stand on the day of the act. */
export interface FanOutAgencies {
  readonly day: CalendarDay;
  readonly issuer: Agency | undefined;
  /** Each lead with all its superiors, in the order of the items. */
  readonly leads: readonly (readonly Agency[])[];
  /** Coordinators and consolidator, by id. */
  readonly others: ReadonlyMap<string, Agency | undefined>;
}

export const lookUpFanOutAgencies = async (
  { items, coordinatorIds = [], consolidatorId }: FanOutTasks,
  look: Look,
  issuerId: string,
  { occurredAt }: Circumstances,
): Promise<FanOutAgencies> => {
  const day = dayOf(occurredAt);
  const once = lookOnce(look);
  const leads: (readonly Agency[])[] = [];
  for (const { leadId } of items) leads.push(await agencyAndSuperiors(once, leadId, day));
  const others = new Map<string, Agency | undefined>();
  for (const id of [...coordinatorIds, ...(consolidatorId === undefined ? [] : [consolidatorId])])
    others.set(id, await once(agency, id));
  return { day, issuer: await once(agency, issuerId), leads, others };
};

export const notTheIssuer = (issuerId: string, { issuer, day }: FanOutAgencies): Rejected =>
  notActingForAgency({ agencyId: issuerId, name: issuer ? nameOn(issuer, day) : issuerId });

/** Every lead exists and lies under the issuer, none is named twice and none coordinates itself. */
export const checkFanOut = (
  { items, coordinatorIds = [] }: FanOutTasks,
  { day, issuer, leads, others }: FanOutAgencies,
  issuerId: string,
): void => {
  const issuing = activeAgency(issuer, issuerId, day);
  for (const [index, { leadId }] of items.entries()) {
    const [found, ...superiors] = leads[index] ?? [];
    const lead = activeAgency(found, leadId, day);
    const name = nameOn(lead, day);
    const superior = superiors[0] && nameOn(superiors[0], day);
    if (!superiors.some(({ id }) => id === issuerId))
      throw issuerNotCompetent({ issuerId, issuer: nameOn(issuing, day), leadId, lead: name, superior });
    if (coordinatorIds.includes(leadId)) throw leadCoordinates({ leadId, name });
  }
  for (const [id, other] of others) activeAgency(other, id, day);
  const twice = firstTwice(items.map(({ leadId }) => leadId));
  if (twice !== undefined)
    throw leadTwice({
      leadId: twice,
      name: nameOn(leads.flat().find(({ id }) => id === twice) ?? issuing, day),
    });
};
