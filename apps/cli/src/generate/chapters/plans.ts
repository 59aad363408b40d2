import { plan } from '@dondoc/domain';
import { streamOf } from '@dondoc/event-sourcing';
import { signing, whoIs } from '../city/office.js';
import { give, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { doneBy } from './done-by.js';
import type { Issued } from './issued.js';

/** One of the agencies that were given tasks issues its own plan on the directive, clause by clause. */
export function* planOn(
  world: World,
  { name, line, directiveId, clauses, chance, pace }: Issued,
): Part<void> {
  const meant = chance.oneOf(line.leads);
  const target = world.id(`plan on ${name}`);
  const moment = pace.after(chance.between(3, 10));
  const carriesOut = clauses.filter((_, at) => at === 0 || chance.often(80));
  const others = clauses.filter((clause) => !carriesOut.includes(clause));
  yield* give(moment.recordedAt, () => {
    const { office: planner, occurredAt, day } = doneBy(meant, moment);
    return {
      ...{ command: 'IssuePlan', target, occurredAt, actor: whoIs(planner, 'clerk', day) },
      body: {
        ...{ issuerId: planner.agencyId, issuedOn: day, directiveIds: [directiveId] },
        number: world.numbers.next(planner.agencyId, day, `{n}/KH-${planner.symbol}`),
        summary: `Kế hoạch thực hiện: ${clauses[0]?.content ?? ''}`,
        items: carriesOut.map(({ clauseId, content }, at) => ({
          ...{ label: `${at + 1}`, content, clauseIds: [clauseId] },
        })),
        notApplicable: others.map(({ clauseId }) => ({
          ...{ clauseId, reason: 'Không thuộc chức năng của đơn vị' },
        })),
        ...{ provenance: 'illustrative', signing: signing(planner, chance, day) },
      },
    };
  });
  world.streams.forget(streamOf(plan, target));
}
