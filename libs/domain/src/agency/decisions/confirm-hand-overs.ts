import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { firstTwice } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { hasEnded, nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnknown } from '../agency.refusals.js';
import { agency, type Agency } from '../agency.state.js';
import { checkSigning } from '../signing.js';
import type { ConfirmHandOvers } from '../commands/confirm-hand-overs.js';
import { organises } from '../organiser.js';
import { activeAgency } from '../standing.js';
import { successorsOn } from '../successors-on.js';
import {
  agencyStillStands,
  allocatedTwice,
  allocationRequired,
  organiserOnly,
  successorsOnly,
} from '../succession.refusals.js';

interface Facts {
  readonly organising: boolean;
  readonly successors: ReadonlyMap<string, Agency>;
  readonly named: ReadonlyMap<string, Agency | undefined>;
}

/** What a split said of single tasks, under what is said now. */
const itemsOf = ({ items = [] }: ConfirmHandOvers, ended: Agency) => {
  const ids = items.map(({ taskId }) => taskId);
  const taskId = firstTwice(ids);
  if (taskId !== undefined) throw allocatedTwice({ taskId });
  const allocated = ended.successors.flatMap(({ agencyId, allocation }) =>
    (allocation?.taskIds ?? []).map((id) => ({ taskId: id, toAgencyId: agencyId })),
  );
  return [...items.map((item) => ({ ...item })), ...allocated.filter((each) => !ids.includes(each.taskId))];
};

export const confirmHandOvers: Decision<Agency | undefined, AgencyEvent, ConfirmHandOvers, Facts> = {
  lookUp: async ({ minutes, toAgencyId, items = [] }, look, state, circumstances) => {
    const day = dayOf(circumstances.occurredAt);
    await checkSigning(circumstances, look);
    await checkCitations(look, [minutes]);
    const ids = [...new Set([...items.map((item) => item.toAgencyId), ...(toAgencyId ? [toAgencyId] : [])])];
    return {
      organising: await organises(look, circumstances.actor.agencyId, state, day),
      successors: state ? await successorsOn(look, state, day) : new Map(),
      named: new Map(await Promise.all(ids.map(async (id) => [id, await look(agency, id)] as const))),
    };
  },
  decide: (body, state, { occurredAt }, { organising, successors, named }) => {
    if (!state) throw agencyUnknown({});
    const day = dayOf(occurredAt);
    const name = nameOn(state, day);
    if (!organising) throw organiserOnly({});
    if (!hasEnded(state, day)) throw agencyStillStands({ name, day });
    const living = [...successors.values()].filter((each) => !hasEnded(each, day));
    const toAgencyId = body.toAgencyId ?? (living.length === 1 ? living[0]?.id : undefined);
    const items = itemsOf(body, state);
    if (toAgencyId === undefined && items.length === 0) throw allocationRequired({ name });
    for (const [id, found] of named) {
      const to = activeAgency(found, id, day);
      if (!successors.has(id)) throw successorsOnly({ name: nameOn(to, day), ended: name });
    }
    return [{ type: 'HandOversConfirmed', data: present({ minutes: body.minutes, toAgencyId, items }) }];
  },
};
