import { dayOf, Rejected, type Instant, type StoredEvent } from '@dondoc/event-sourcing';
import { ConfirmHandOvers } from '../../../agency/commands/confirm-hand-overs.js';
import { MergeAgency } from '../../../agency/commands/merge-agency.js';
import { DecideOrphan } from '../../../directive/commands/decide-orphan.js';
import { ReplaceDirective } from '../../../directive/commands/replace-directive.js';
import { directive } from '../../../directive/directive.state.js';
import { OpenReportPeriod } from '../../../obligation/commands/open-report-period.js';
import { duePeriods } from '../../../obligation/due-periods.js';
import { obligation } from '../../../obligation/obligation.state.js';
import { task } from '../../task.state.js';
import { calendar, CITY, DEPARTMENT, DIRECTIVE, TASK } from '../task.fixtures.js';
import { actorOf, AGENCY_IDS, besides, nameOf, signatureOf } from './agencies.js';
import { LETTER, REASON, say } from './choice.js';
import type { HistoryOffice, Order } from './office.js';
import { remind } from './remind.js';
import { OBLIGATION, REPLACEMENT, SUCCESSOR } from './setting.js';
import type { Surrounding } from './step.js';

interface Happened {
  readonly says: string;
  readonly outcome: readonly StoredEvent[] | Rejected;
}

const DECISIONS = ['keep', 'withdraw', 'supersede'] as const;

/** By the head of an agency, signed. */
const signedBy = (
  agencyId: string,
  now: Instant,
): Pick<Order, 'actor' | 'authority' | 'now' | 'occurredAt'> => {
  const day = dayOf(now);
  return {
    actor: actorOf(agencyId, 'head', day),
    authority: signatureOf(agencyId, day, 'head'),
    now,
    occurredAt: now,
  };
};

const decideOrphan = async (office: HistoryOffice, choice: number, now: Instant): Promise<Happened> => {
  const orphans = (await office.look(directive, DIRECTIVE))?.orphans ?? [];
  const { taskId } = orphans.find((each) => !each.decision) ?? orphans[0] ?? { taskId: TASK };
  const issuerId = (await office.look(task, taskId))?.assignment.issuerId ?? CITY;
  const decision = DECISIONS[choice % DECISIONS.length] ?? 'keep';
  const successor = decision === 'supersede' ? { successorTaskId: SUCCESSOR } : {};
  const body = say(DecideOrphan, { taskId, decision, reason: REASON, ...successor });
  const order = { command: 'DecideOrphan', target: DIRECTIVE, body, ...signedBy(issuerId, now) };
  return { says: `decides to ${decision} what it left`, outcome: await office.give(order) };
};

const openPeriod = async (office: HistoryOffice, choice: number, now: Instant): Promise<Happened> => {
  const found = await office.look(obligation, OBLIGATION);
  const due = found ? duePeriods(found, calendar, now) : [];
  // where nothing is due, or now and then, what was opened is opened again
  const again = found?.periods.at(-1)?.cutOffOn ?? '2020-04-14';
  const cutOffOn = choice % 3 === 0 ? again : (due[0]?.cutOffOn ?? again);
  const order = {
    command: 'OpenReportPeriod',
    target: OBLIGATION,
    body: say(OpenReportPeriod, { cutOffOn }),
    ...signedBy(CITY, now),
  };
  return { says: `the period until ${cutOffOn} is opened`, outcome: await office.give(order) };
};

/** The lead of the task, or its first coordinator, goes into an agency beside it. */
const merge = async (office: HistoryOffice, choice: number, now: Instant): Promise<Happened> => {
  const { leadId = DEPARTMENT, coordinatorIds = [] } = (await office.look(task, TASK))?.assignment ?? {};
  const endingId = choice % 2 === 0 ? leadId : (coordinatorIds[0] ?? leadId);
  const beside = besides(endingId);
  const successorId = beside[choice % Math.max(1, beside.length)] ?? CITY;
  const body = say(MergeAgency, { successorId, effectiveOn: dayOf(now), basis: LETTER });
  const order = { command: 'MergeAgency', target: endingId, body, ...signedBy(CITY, now) };
  return { says: `${nameOf(endingId)} goes into ${nameOf(successorId)}`, outcome: await office.give(order) };
};

/** What an agency that ended leaves open goes over to its successor. */
const handOver = async (office: HistoryOffice, now: Instant): Promise<Happened> => {
  const ended = AGENCY_IDS.filter(
    (id) => office.store.log.streams.get(`agency-${id}`)?.at(-1)?.type === 'AgencyMerged',
  );
  const target = ended[0] ?? DEPARTMENT;
  const order = {
    command: 'ConfirmHandOvers',
    target,
    body: say(ConfirmHandOvers, { minutes: LETTER }),
    ...signedBy(CITY, now),
  };
  return { says: `what ${nameOf(target)} leaves is handed over`, outcome: await office.give(order) };
};

/** What happens around a task. */
export const surround = async (
  office: HistoryOffice,
  act: Surrounding,
  choice: number,
  now: Instant,
): Promise<Happened> => {
  switch (act) {
    case 'ReplaceDirective': {
      const body = say(ReplaceDirective, { replacedById: REPLACEMENT });
      const order = { command: act, target: DIRECTIVE, body, ...signedBy(CITY, now) };
      return { says: 'the city replaces the directive', outcome: await office.give(order) };
    }
    case 'DecideOrphan':
      return decideOrphan(office, choice, now);
    case 'OpenReportPeriod':
      return openPeriod(office, choice, now);
    case 'MergeAgency':
      return merge(office, choice, now);
    case 'ConfirmHandOvers':
      return handOver(office, now);
    case 'Remind':
      return { says: 'everybody is reminded who has to be', outcome: await remind(office, now) };
  }
};
