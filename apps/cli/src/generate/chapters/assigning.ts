import { isLiving, signing, standingFor, trackingPostOf, whoIs, type Office } from '../city/office.js';
import { give, until, type Life, type Part } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { askedBy, nextPeriod, type EndOfPeriod } from './asked-deadline.js';
import { stillThere } from './done-by.js';
import type { Issued } from './issued.js';
import { taskLife } from './task-life.js';
import { PRODUCTS } from './words.js';

const productOf = ({ chance, line }: Issued) =>
  chance.often(6) ? { none: true } : { kind: chance.oneOf(PRODUCTS), addressedTo: line.issuer.name };

/** What was assigned begins to be worked on. */
const beginTask = (world: World, { directiveId: paperId }: Issued, taskId: string, reference: string): void =>
  world.begin(taskLife(world, { taskId, reference, assignedAt: world.now, paperId }));

/** The same of many agencies at once: the directive names them, and a policy assigns each its task. */
export function* fanOut(world: World, issued: Issued, most: number): Part<void> {
  const { name, line, directiveId, clauses, chance, pace } = issued;
  const { issuer, leads } = line;
  const asked = chance.some(
    leads,
    chance.between(Math.min(8, leads.length), Math.min(most, leads.length, 26)),
  );
  const [clause] = clauses;
  const moment = pace.soon();
  const { recordedAt, occurredAt, day } = moment;
  const fannedOut = () => ({
    ...{ command: 'FanOutTasks', target: directiveId, occurredAt, actor: whoIs(issuer, 'clerk', day) },
    body: {
      ...{ clauseId: clause?.clauseId, content: clause?.content, expectedProduct: productOf(issued) },
      ...{ deadline: askedBy(day, chance, world.calendar).spec, trackingPostId: trackingPostOf(issuer) },
      items: [...new Set(asked.map((lead) => standingFor(lead, day).agencyId))].map((leadId, at) => ({
        ...{ leadId, reference: `${name.slice(10)}.${at + 1}` },
      })),
      ...{ provenance: 'illustrative', signing: signing(issuer, chance, issued.day, directiveId) },
    },
  });
  const { events } = yield* give(recordedAt, fannedOut, stillThere(issuer, moment));
  const items = events.flatMap(({ data }) => (data as { items: readonly { taskId: string }[] }).items);
  for (const [at, { taskId }] of items.entries())
    beginTask(world, issued, taskId, `${name.slice(10)}.${at + 1}`);
}

/** One task, by the clerk who enters the signed directive. */
function* assign(world: World, issued: Issued, lead: Office, reference: string, spec: object): Part<void> {
  const { line, directiveId, clauses, chance, pace } = issued;
  const { issuer, leads } = line;
  const clause = chance.oneOf(clauses);
  const taskId = world.id(`task ${reference}`);
  const moment = pace.soon();
  const { recordedAt, occurredAt, day } = moment;
  const assigned = () => {
    const { agencyId: leadId } = standingFor(lead, day);
    const beside = leads.filter((other) => isLiving(other, day) && other.agencyId !== leadId);
    return {
      ...{ command: 'AssignTask', target: taskId, occurredAt, actor: whoIs(issuer, 'clerk', day) },
      body: {
        ...{ issuerId: issuer.agencyId, leadId, content: clause.content, reference },
        coordinatorIds: chance.often(25)
          ? chance.some(beside, chance.between(1, 3)).map(({ agencyId }) => agencyId)
          : [],
        ...{ expectedProduct: productOf(issued), deadline: spec },
        ...{ source: { directiveId, clauseId: clause.clauseId }, trackingPostId: trackingPostOf(issuer) },
        ...{ provenance: 'illustrative', signing: signing(issuer, chance, issued.day, directiveId) },
      },
    };
  };
  yield* give(recordedAt, assigned, stillThere(issuer, moment));
  beginTask(world, issued, taskId, reference);
}

/** What comes every period: one task for each, assigned when the period begins, as long as there is who asks for it. */
function* again(world: World, issued: Issued, lead: Office, reference: string, spec: EndOfPeriod): Life {
  const chance = world.chance(`periods of ${reference}`);
  let asked = spec;
  try {
    for (let left = chance.between(1, 3); left > 0; left--) {
      asked = nextPeriod(asked);
      if (!world.reaches(asked.containing)) break;
      const name = `${reference}-${asked.containing.slice(0, 7)}`;
      const pace = world.pace(name, world.now);
      const moment = pace.on(asked.containing);
      yield* until(moment.recordedAt, stillThere(issued.line.issuer, moment));
      yield* assign(world, { ...issued, chance, pace }, lead, name, asked);
    }
  } finally {
    issued.paper.release();
  }
}

/** Most directives ask a few agencies for a few different things. */
export function* assignOneByOne(world: World, issued: Issued): Part<void> {
  const { name, line, chance, pace } = issued;
  const tasks = chance.weighted([
    [30, 1],
    [25, 2],
    [18, 3],
    [12, 4],
    [8, 5],
    [5, 6],
    [2, 9],
  ]);
  for (let at = 1; at <= tasks; at++) {
    const reference = `${name.slice(10)}.${at}`;
    const lead = chance.oneOf(line.leads);
    const { spec, recurs } = askedBy(pace.day, chance, world.calendar);
    yield* assign(world, issued, lead, reference, spec);
    if (!recurs) continue;
    issued.paper.hold();
    world.begin(again(world, issued, lead, reference, recurs));
  }
}
