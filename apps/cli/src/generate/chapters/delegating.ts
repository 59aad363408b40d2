import type { DeadlineSpec } from '@dondoc/domain';
import { signing, trackingPostOf, type Office } from '../city/office.js';
import type { Part } from '../engine/life.js';
import { act, lastDayOf, officeOf, type Underway } from './underway.js';
import { PRODUCTS, someWork } from './words.js';

/** So many of a hundred tasks of an agency with units under it are passed down, in part. */
const PASSED_DOWN = 35;

/** Due two working days before the whole; nothing is passed down where no time is left for that. */
const deadlineOf = ({ world, pace, ...underway }: Underway): DeadlineSpec | undefined => {
  const whole = lastDayOf({ world, ...underway });
  if (whole === undefined) return { kind: 'none', reviewEvery: 'quarter' };
  const date = world.calendar.findWorkingDay(whole, -2);
  return date !== undefined && date > pace.day
    ? { kind: 'fixed', date, wording: 'by', rolls: true }
    : undefined;
};

function* passDown(underway: Underway, unit: Office, reference: string): Part<void> {
  const { world, chance, pace, paperId, family } = underway;
  const deadline = deadlineOf(underway);
  if (!deadline) return;
  const lead = officeOf(underway, 'lead');
  const { events } = yield* act(underway, 'lead', 'head', 'DelegateSubtask', pace.soon(), (day) => ({
    ...{ leadId: unit.agencyId, content: someWork(chance), reference, deadline, provenance: 'illustrative' },
    expectedProduct: { kind: chance.oneOf(PRODUCTS), addressedTo: lead.name },
    ...{ trackingPostId: trackingPostOf(lead), signing: signing(lead, chance, day, paperId) },
  }));
  // of the part that was just passed down, which a policy has assigned
  for (const { childId } of events.map(({ data }) => data as { childId: string })) {
    family.hold();
    underway.begin({
      ...{ taskId: childId, reference, assignedAt: world.now, paperId, family },
    });
  }
}

/** The lead passes parts of its task on to its units. */
export function* delegate(underway: Underway): Part<void> {
  const { chance, reference } = underway;
  const { units } = officeOf(underway, 'lead');
  if (units.length === 0 || !chance.often(PASSED_DOWN)) return;
  for (const [at, unit] of chance.some(units, chance.between(1, 3)).entries())
    yield* passDown(underway, unit, `${reference}.${at + 1}`);
}
