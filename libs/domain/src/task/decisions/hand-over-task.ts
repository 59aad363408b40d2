import {
  dayOf,
  type CalendarDay,
  type Circumstances,
  type Decision,
  type Look,
} from '@dondoc/event-sourcing';
import { hasEnded, nameOn } from '../../agency/agency-on-day.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import { leads } from '../../agency/competence-over.js';
import { organises } from '../../agency/organiser.js';
import { activeAgency } from '../../agency/standing.js';
import { notASuccessor } from '../../agency/succession.refusals.js';
import { successorsOn } from '../../agency/successors-on.js';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { HandOverTask } from '../commands/hand-over-task.js';
import { permitted } from '../guards/permitted.js';
import {
  consentRequired,
  doneStays,
  handedToItself,
  handOverOutOfReach,
  leadWouldIssue,
  notPartyToTask,
} from '../hand-over.refusals.js';
import { handedOver, partyOf, type TaskParty } from '../handing-over.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

interface Facts {
  readonly from: Agency | undefined;
  readonly to: Agency | undefined;
  readonly isSuccessor: boolean;
  /** The actor may hand over what the one leaves. */
  readonly organising: boolean;
  /** The actor gives orders to the other. */
  readonly leadsTo: boolean;
}

const lookUp = async (
  { fromAgencyId, toAgencyId, minutes, consent }: HandOverTask,
  look: Look,
  { actor: { agencyId }, occurredAt }: Circumstances,
): Promise<Facts> => {
  const day = dayOf(occurredAt);
  await checkCitations(look, [minutes, ...(consent ? [consent] : [])]);
  const from = await look(agency, fromAgencyId);
  return {
    from,
    to: await look(agency, toAgencyId),
    isSuccessor: from !== undefined && (await successorsOn(look, from, day)).has(toAgencyId),
    organising: await organises(look, agencyId, from, day),
    leadsTo: agencyId !== undefined && (await leads(look, agencyId, toAgencyId, day)),
  };
};

/** Who has ended is followed by a recorded successor; everything else needs the written consent. */
const checkSuccession = (
  body: HandOverTask,
  { from, to, isSuccessor, leadsTo }: Facts,
  day: CalendarDay,
): void => {
  const found = activeAgency(to, body.toAgencyId, day);
  const ended = from ? nameOn(from, day) : body.fromAgencyId;
  const name = nameOn(found, day);
  if (body.consent === undefined && !hasEnded(from, day)) throw consentRequired({ name: ended });
  if (body.consent === undefined && !isSuccessor) throw notASuccessor({ name, ended });
  if (!isSuccessor && !leadsTo) throw handOverOutOfReach({ name });
};

const placeOf = (
  { assignment, lifecycle }: Task,
  { fromAgencyId }: HandOverTask,
  name: string,
): TaskParty => {
  const party = partyOf(assignment, fromAgencyId);
  if (!party) throw notPartyToTask({ name });
  if (lifecycle === 'Completed' && party !== 'issuer') throw doneStays({});
  return party;
};

/** By the issuer or an agency above both sides; the deadline does not move, and nobody comes to judge its own work. */
export const handOverTask: Decision<Task | undefined, TaskEvent, HandOverTask, Facts> = {
  lookUp: (body, look, _, circumstances) => lookUp(body, look, circumstances),
  decide: (body, state, circumstances, facts) => {
    const { fromAgencyId, toAgencyId, minutes, consent } = body;
    const { agencyId } = circumstances.actor;
    const organiserIds = facts.organising && agencyId !== undefined ? [agencyId] : [];
    const task = permitted('HandOverTask', state && { ...state, organiserIds }, circumstances);
    const day = dayOf(circumstances.occurredAt);
    const name = facts.from ? nameOn(facts.from, day) : fromAgencyId;
    if (fromAgencyId === toAgencyId) throw handedToItself({});
    const party = placeOf(task, body, name);
    checkSuccession(body, facts, day);
    const data = present({ party, fromAgencyId, toAgencyId, minutes, consent });
    const after = handedOver(task.assignment, data);
    if (after.leadId === after.issuerId)
      throw leadWouldIssue({ name: facts.to ? nameOn(facts.to, day) : toAgencyId });
    return [{ type: 'TaskHandedOver', data }];
  },
};
