import 'reflect-metadata';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  decode,
  deriveId,
  Executor,
  lookInto,
  readWholeStream,
  Rejected,
  type Circumstances,
  type DomainEvent,
  type Look,
  type Policy,
  type Reaction,
} from '@dondoc/event-sourcing';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { agency } from '../agency/agency.state.js';
import { inspectionCommands } from '../inspection/inspection.commands.js';
import { inspection } from '../inspection/inspection.state.js';
import {
  concluded,
  conclusionDrafted,
  INSPECTION,
  INSPECTION_TASK,
  proposed,
  taskRecorded,
} from '../inspection/testing/inspection.fixtures.js';
import { recommendationCommands } from '../supervision/recommendation.commands.js';
import { recommendation } from '../supervision/recommendation.state.js';
import { sessionCommands } from '../supervision/session.commands.js';
import { session } from '../supervision/session.state.js';
import {
  accepted,
  announced,
  concludedFormally,
  conducted,
  established,
  establishment,
  followedUpSession,
  issued,
  LATER,
  notSatisfied,
  published,
  R2,
  received,
  recorded,
  reportedBack,
  reportReceived,
  SESSION,
} from '../supervision/testing/supervision.fixtures.js';
import { task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import { drafted } from '../task/testing/task.fixtures.js';
import { COUNCIL, DEPARTMENT, idFor, registered } from '../testing/agencies.js';
import type { Find } from './find.js';
import { linkInspectionTasks } from './link-inspection-tasks.js';
import { linkSupervision } from './link-supervision.js';
import { proposeImplementingDirective } from './propose-implementing-directive.js';
import { findNothing } from './testing/find-nothing.js';

const commands = [...sessionCommands, ...recommendationCommands, ...inspectionCommands];
const NEXT = idFor('R5');
const NOW = '2020-12-10T02:00:00.000Z';

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, COUNCIL, registered('HĐND'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ'));
});

/** As the runtime does it: under an id that follows from cause and place, for the agency on whose behalf it happens. */
const carryOut = async ({ command, target, body, onBehalf }: Reaction, cause: string, place: number) => {
  const found = commands.find(({ name }) => name === command);
  if (!found) throw new Error(`no command ${command}`);
  const typed = plainToInstance(found.body, body);
  expect(validateSync(typed, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  const commandId = deriveId(cause, String(place));
  const system = idFor('system');
  const { agency: agencyId } = onBehalf;
  const circumstances: Circumstances = {
    id: target,
    actor: { accountId: system, postIds: [], roles: [], ...(agencyId !== undefined && { agencyId }) },
    now: NOW,
    occurredAt: NOW,
    newId: (kind) => deriveId(commandId, kind),
  };
  const { aggregate, decide } = found.bind(typed, circumstances);
  const stamp = { origin: system, actor: system, occurredAt: NOW, correlationId: commandId };
  const run = { aggregate, id: target, commandId, commandHash: '0'.repeat(64), stamp, now: NOW, decide };
  return new Executor(office.store).execute(run).catch((error: unknown) => {
    if (!(error instanceof Rejected)) throw error;
    return error.code;
  });
};

/** What the last event of a stream calls for; it was done by somebody of the council. */
const reactionsTo = async <Event extends DomainEvent>(
  policy: Policy<Event, Find>,
  stream: string,
  found: readonly string[] = [],
) => {
  const last = (await readWholeStream(office.store, stream)).at(-1);
  if (!last) throw new Error(`${stream} is empty`);
  const meta = { ...last.meta, agency: COUNCIL };
  const event = { ...decode(policy.events, last), meta, index: 0, position: last.position };
  const handlers = policy.on as { [type: string]: ((of: unknown) => readonly Reaction[]) | undefined };
  const seekers = policy.seek as
    { [type: string]: ((of: unknown, find: Find) => Promise<readonly Reaction[]>) | undefined } | undefined;
  const find: Find = { ...findNothing, recommendationsOf: async () => found };
  const sought = (await seekers?.[event.type]?.(event, find)) ?? [];
  return { id: last.id, reactions: [...(handlers[event.type]?.(event) ?? []), ...sought] };
};

/** Dies after so many steps, begins again, and then is run once more from the start. */
const killedAfter = async (steps: number, { id, reactions }: Awaited<ReturnType<typeof reactionsTo>>) => {
  for (const run of [reactions.slice(0, steps), reactions, reactions])
    for (const [place, reaction] of run.entries()) await carryOut(reaction, id, place);
};

const typesOf = async (stream: string) =>
  (await readWholeStream(office.store, stream)).map(({ type }) => type);

const unsatisfied = [issued, received, accepted, reportedBack, notSatisfied] as const;
const next = { ...issued, data: { ...issued.data, reference: 'R5', followsRecommendationId: R2 } };

describe('links of supervision, killed after any step and run twice', () => {
  it.each([0, 1, 2])(
    'a new recommendation is known to its session and to the one before: %i',
    async (steps) => {
      await office.given(session, SESSION, ...followedUpSession);
      await office.given(recommendation, R2, ...unsatisfied);
      await office.given(recommendation, NEXT, next);
      await killedAfter(steps, await reactionsTo(linkSupervision, `recommendation-${NEXT}`));
      expect((await look(session, SESSION))?.recommendationIds).toEqual([R2, NEXT]);
      expect((await look(recommendation, R2))?.followedUp).toEqual([
        { followUp: 'new-recommendation', recommendationId: NEXT },
      ]);
    },
  );

  it.each([0, 1, 2])(
    'a re-supervision is known to the earlier session and its recommendation: %i',
    async (steps) => {
      await office.given(session, SESSION, ...followedUpSession);
      await office.given(recommendation, R2, ...unsatisfied);
      const resupervises = { sessionId: SESSION, recommendationIds: [R2] };
      await office.given(session, LATER, { ...established, data: { ...establishment, resupervises } });
      await killedAfter(steps, await reactionsTo(linkSupervision, `session-${LATER}`));
      expect(await look(session, SESSION)).toMatchObject({ status: 'ReSupervised', laterSessionId: LATER });
      expect((await look(recommendation, R2))?.followedUp).toEqual([
        { followUp: 're-supervision', sessionId: LATER },
      ]);
    },
  );

  it.each([0, 1])('a question is known to the recommendation that it follows up: %i', async (steps) => {
    const questionId = idFor('question');
    const question = { questionId, content: 'x', agencyId: DEPARTMENT, sitting: 'x', recommendationId: R2 };
    await office.given(session, SESSION, ...followedUpSession, { type: 'QuestionPut', data: question });
    await office.given(recommendation, R2, ...unsatisfied);
    await killedAfter(steps, await reactionsTo(linkSupervision, `session-${SESSION}`));
    expect((await look(recommendation, R2))?.followedUp).toEqual([
      { followUp: 'question-at-session', sessionId: SESSION, questionId },
    ]);
  });

  it.each([0, 1])('a published conclusion is followed up: %i', async (steps) => {
    const upTo = [established, announced, reportReceived, conducted, recorded, concludedFormally] as const;
    await office.given(session, SESSION, ...upTo, published);
    await killedAfter(steps, await reactionsTo(linkSupervision, `session-${SESSION}`));
    expect((await typesOf(`session-${SESSION}`)).slice(-2)).toEqual([
      'SupervisionConclusionPublished',
      'SessionFollowUpBegun',
    ]);
  });

  it.each([0, 1])('recommendations from before the session was told of them are found: %i', async (steps) => {
    await office.given(session, SESSION, ...followedUpSession);
    await office.given(recommendation, NEXT, { ...issued, data: { ...issued.data, reference: 'R5' } });
    await killedAfter(steps, await reactionsTo(linkSupervision, `session-${SESSION}`, [R2, NEXT]));
    expect((await look(session, SESSION))?.recommendationIds).toEqual([R2, NEXT]);
  });
});

describe('policies of an inspection, killed after any step and run twice', () => {
  it.each([0, 1])('the proposal goes with the signed conclusion: %i', async (steps) => {
    await office.given(inspection, INSPECTION, conclusionDrafted, concluded);
    await killedAfter(steps, await reactionsTo(proposeImplementingDirective, `inspection-${INSPECTION}`));
    expect((await typesOf(`inspection-${INSPECTION}`)).slice(2)).toEqual([proposed.type]);
  });

  it.each([0, 1])('a task that names the inspection is known to it: %i', async (steps) => {
    await office.given(inspection, INSPECTION, conclusionDrafted, concluded);
    const source = { recommendationIds: [], inspectionId: INSPECTION };
    await office.given(task, INSPECTION_TASK, drafted({ source }));
    await killedAfter(steps, await reactionsTo(linkInspectionTasks, `task-${INSPECTION_TASK}`));
    expect((await typesOf(`inspection-${INSPECTION}`)).slice(2)).toEqual([taskRecorded.type]);
  });

  it('asks for nothing when a task comes from elsewhere', async () => {
    await office.given(task, INSPECTION_TASK, drafted());
    const { reactions } = await reactionsTo(linkInspectionTasks, `task-${INSPECTION_TASK}`);
    expect(reactions).toEqual([]);
  });
});
