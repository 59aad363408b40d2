import { dayOf, eventMeta, idOf, Rejected } from '@dondoc/event-sourcing';
import { isOpen } from '../../../timeliness/lifecycle.js';
import { holdsPost, isOfficerOf, nameOf } from './agencies.js';
import { firstOf, type Law } from './law.js';
import { since, type Moment } from './moments.js';
import { soundCommands } from './office.js';
import { SYSTEM } from './setting.js';

/** Who leads, counted from the events alone. */
const leadAfter = (before: string | undefined, { event: { type, data } }: Moment): string | undefined => {
  if (type === 'TaskDrafted' || type === 'LeadReassigned') return data.leadId;
  return type === 'TaskHandedOver' && data.party === 'lead' ? data.toAgencyId : before;
};

const oneLead: Law = {
  number: 'I1',
  says: 'a task has one lead at a time, who does not coordinate it',
  broken: ({ moments }) => {
    const leads = new Map<string, string | undefined>();
    return firstOf(moments, (moment) => {
      const { taskId, event, before, after } = moment;
      const { leadId, coordinatorIds } = after.assignment;
      if (event.type === 'TaskDrafted' && before)
        return `it is given to ${nameOf(leadId)} while ${nameOf(before.assignment.leadId)} has it`;
      leads.set(taskId, leadAfter(leads.get(taskId), moment));
      if (leads.get(taskId) !== leadId) return `${event.type} changes its lead to ${nameOf(leadId)}`;
      if (coordinatorIds.includes(leadId)) return `${nameOf(leadId)} leads it and coordinates it`;
      // a draft may still say so: it is asked when it is assigned
      return isOpen(after.lifecycle) && leadId === after.assignment.issuerId
        ? `${nameOf(leadId)} gives it to itself`
        : undefined;
    });
  },
};

const named: Law = {
  number: 'I2',
  says: 'every event names who acted, for which agency, on what authority, when it happened and when it was recorded',
  broken: ({ log, lines }) =>
    firstOf(since(log), ({ type, stream, meta }) => {
      if (!eventMeta.safeParse(meta).success) return `${type} lacks some of its circumstances`;
      if (!stream.startsWith('reminder-') && meta.agency === undefined) return `${type} names no agency`;
      return meta.occurredAt.slice(0, 10) > dayOf(meta.recordedAt) ? `${type} lies in the future` : undefined;
    }) ??
    firstOf(lines, ({ step: { act }, outcome }) => {
      if (soundCommands.get(act)?.authority !== 'required' || outcome instanceof Rejected) return undefined;
      return outcome.every(({ meta }) => meta.capacity && meta.holderId) ? undefined : `nobody signed ${act}`;
    }),
};

const JUDGING = ['CompletionAccepted', 'CompletionReturned', 'ExtensionApproved', 'ExtensionRejected'];

const nobodyJudgesItself: Law = {
  number: 'I5',
  says: 'nobody accepts, returns, grades or extends what their own agency leads',
  broken: ({ moments }) =>
    firstOf(moments, ({ event: { type, meta }, before }) => {
      if (!JUDGING.includes(type) || !before) return undefined;
      const { leadId, issuerId } = before.assignment;
      if (meta.agency === leadId) return `${nameOf(leadId)} leads the task, and ${type} is its own`;
      return meta.agency === issuerId ? undefined : `${type} is not by the issuer`;
    }),
};

const heldThen: Law = {
  number: 'I9',
  says: 'who signed or was given the work held the post on that day',
  broken: ({ moments }) =>
    firstOf(moments, ({ event: { type, data, meta }, after }) => {
      const { postId, holderId, signedOn } = meta;
      if (postId && holderId && signedOn && !holdsPost(postId, holderId, signedOn))
        return `${type} is signed by who did not hold the post on ${signedOn}`;
      const officerId = type === 'OfficerAssigned' || type === 'WorkStarted' ? data.officerId : undefined;
      if (officerId === undefined || isOfficerOf(after.assignment.leadId, officerId, dayOf(meta.occurredAt)))
        return undefined;
      return `${type} names who is no officer of ${nameOf(after.assignment.leadId)}`;
    }),
};

/** Who gets a place in a task by an event. */
const newcomer = ({ event: { type, data }, after }: Moment): string | undefined => {
  if (type === 'TaskAssigned' || type === 'LeadReassigned') return after.assignment.leadId;
  return type === 'TaskHandedOver' ? data.toAgencyId : undefined;
};

const thereThen: Law = {
  number: 'I9',
  says: 'who acts, and who gets a place in a task, exists on that day',
  broken: ({ log, moments }) => {
    const ofEvent = new Map(moments.map((moment) => [moment.event.id, moment]));
    const endedOn = new Map<string, string>();
    return firstOf(log, (event) => {
      if (event.type === 'AgencyMerged')
        endedOn.set(idOf(event.stream), (event.data as { readonly effectiveOn: string }).effectiveOn);
      const moment = ofEvent.get(event.id);
      if (!moment) return undefined;
      // what a policy carries out is on the authority of an act that was judged when it was done
      const agency = event.meta.actor === SYSTEM ? undefined : event.meta.agency;
      const day = dayOf(event.meta.occurredAt);
      const gone = [agency, newcomer(moment)].find(
        (id) => id !== undefined && (endedOn.get(id) ?? '9999-12-31') <= day,
      );
      return gone === undefined ? undefined : `${event.type} is for ${nameOf(gone)}, which has ended`;
    });
  },
};

export const lawsOfParties: readonly Law[] = [oneLead, named, nobodyJudgesItself, heldThen, thereThen];
