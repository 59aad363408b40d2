import { Rejected, type Actor } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paper } from '../supervision/testing/supervision.fixtures.js';
import { drafted } from '../task/testing/task.fixtures.js';
import { actingFor, CITY, DEPARTMENT, DISTRICT_ONE, idFor, registered } from '../testing/agencies.js';
import { act, lookingAt, walk } from '../testing/random-walk.js';
import { concludeInspection } from './decisions/conclude-inspection.js';
import { directImplementation } from './decisions/direct-implementation.js';
import { draftInspectionConclusion } from './decisions/draft-inspection-conclusion.js';
import { endInspection } from './decisions/end-inspection.js';
import { followUpInspection } from './decisions/follow-up-inspection.js';
import { proposeImplementingDirective } from './decisions/propose-implementing-directive.js';
import { publishInspectionConclusion } from './decisions/publish-inspection-conclusion.js';
import { recordInspectionTask } from './decisions/record-inspection-task.js';
import { inspection } from './inspection.state.js';
import {
  concluded,
  directed,
  drafting,
  followedUp,
  INSPECTION,
  INSPECTION_TASK,
  INSPECTORATE,
  PAPER,
  published,
} from './testing/inspection.fixtures.js';

const look = lookingAt({
  [`agency-${CITY}`]: [registered('UBND')],
  [`agency-${DEPARTMENT}`]: [registered('Sở Nội vụ')],
  [`agency-${INSPECTORATE}`]: [registered('Thanh tra')],
  [`document-${PAPER}`]: [paper],
  [`task-${INSPECTION_TASK}`]: [drafted({ source: { recommendationIds: [], inspectionId: INSPECTION } })],
});
const system: Actor = { accountId: idFor('system'), postIds: [], roles: [] };
const actor = fc.constantFrom<Actor[]>(
  actingFor(INSPECTORATE),
  actingFor(CITY),
  actingFor(DEPARTMENT),
  actingFor(DISTRICT_ONE),
  system,
);
const once = [
  act(draftInspectionConclusion, drafting),
  act(concludeInspection, concluded.data),
  act(publishInspectionConclusion, published.data),
  act(proposeImplementingDirective, {}),
  act(directImplementation, directed.data),
  act(recordInspectionTask, { taskId: INSPECTION_TASK }),
  act(endInspection, {}),
];
const acts = [...once, act(followUpInspection, followedUp.data)];

describe('an inspection, whatever is tried in whatever order', () => {
  it('is never ended by an inspected agency, nor carried on by it at all', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...acts) }), { maxLength: 60 }),
        async (steps) => {
          const outcomes = await walk(inspection, INSPECTION, look, steps);
          for (const [index, outcome] of outcomes.entries())
            if (!(outcome instanceof Rejected))
              expect([DEPARTMENT, DISTRICT_ONE]).not.toContain(steps[index]?.actor.agencyId);
        },
      ),
    ));

  it('does nothing twice but follow up', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...once) }), { maxLength: 40 }),
        async (steps) => {
          const outcomes = await walk(inspection, INSPECTION, look, steps);
          const types = outcomes.flatMap((outcome) =>
            outcome instanceof Rejected ? [] : outcome.map(({ type }) => type),
          );
          expect(types).toEqual([...new Set(types)]);
        },
      ),
    ));

  it('comes to its end when everybody does their part', async () => {
    const inspector = actingFor(INSPECTORATE);
    const [draft, conclude, publish, propose, direct, record, end] = once;
    const steps = [
      { actor: inspector, take: draft },
      { actor: inspector, take: conclude },
      { actor: system, take: propose },
      { actor: inspector, take: publish },
      { actor: actingFor(CITY), take: direct },
      { actor: system, take: record },
      { actor: inspector, take: acts.at(-1) },
      { actor: inspector, take: end },
    ].flatMap(({ take, ...by }) => (take ? [{ ...by, take }] : []));
    const outcomes = await walk(inspection, INSPECTION, look, steps);
    expect(outcomes.filter((outcome) => outcome instanceof Rejected)).toEqual([]);
  });
});
