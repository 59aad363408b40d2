import { dayOf, Rejected, type Instant, type StoredEvent } from '@dondoc/event-sourcing';
import { DecideOrphan } from '../../../directive/commands/decide-orphan.js';
import { ReplaceDirective } from '../../../directive/commands/replace-directive.js';
import { directive } from '../../../directive/directive.state.js';
import { OpenReportPeriod } from '../../../obligation/commands/open-report-period.js';
import { duePeriods } from '../../../obligation/due-periods.js';
import { obligation } from '../../../obligation/obligation.state.js';
import { task } from '../../task.state.js';
import { calendar, CITY, DIRECTIVE, TASK } from '../task.fixtures.js';
import { actorOf, signatureOf } from './agencies.js';
import { REASON, say } from './choice.js';
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
    case 'Remind':
      return { says: 'everybody is reminded who has to be', outcome: await remind(office, now) };
  }
};
