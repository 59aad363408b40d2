import { advanceClock, clock, CLOCK_ID, policies } from '@dondoc/domain';
import {
  allReactionsTo,
  concerns,
  deriveId,
  Executor,
  hashCommand,
  instantOf,
  NEWEST_FORMAT,
  type LoggedEvent,
  type Outcome,
} from '@dondoc/event-sourcing';
import { chapters } from './chapters/chapters.js';
import type { Act } from './engine/act.js';
import { findIn } from './engine/found.js';
import { seededSalt } from './engine/seeded-salt.js';
import type { World } from './engine/world.js';
import type { Tier } from './tiers.js';

const PAGE = 1_000;

/** Policies act at once, as the system, on the authority of whoever they act for. */
const react = async (world: World, event: LoggedEvent): Promise<void> => {
  const find = findIn(world.streams);
  for (const policy of policies.filter((each) => concerns(each, event)))
    for (const [place, reaction] of (await allReactionsTo(policy, event, () => find)).entries())
      await world.desk.react(policy.name, reaction, event, place);
};

const give = async (world: World, act: Act): Promise<Outcome> => {
  try {
    return await world.desk.give(act);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const where = `${act.command} on ${act.target}, which happened ${act.occurredAt}`;
    throw new Error(`the story breaks off at ${world.now}, ${where}: ${reason}`, { cause: error });
  }
};

/** Does the next thing of the agenda, and what policies make of it. */
const step = async (world: World, written: LoggedEvent[]): Promise<void> => {
  const waiting = world.agenda.take();
  if (!waiting) return;
  const { life, step: due } = waiting;
  if (due.still?.() === false) {
    life.return();
    return;
  }
  if (due.at > world.now) world.desk.now = due.at;
  const outcome = due.act && (await give(world, due.act()));
  for (let fresh = world.streams.leave(); fresh.length > 0; fresh = world.streams.leave()) {
    written.push(...fresh);
    for (const event of fresh) await react(world, event);
  }
  const { value, done } = life.next(outcome);
  if (!done) world.agenda.add(value.at, { life, step: value });
};

/** Simulated time stands still at the end: a log of the past is not run on the clock on the wall. */
const stopTheClock = async (world: World): Promise<readonly LoggedEvent[]> => {
  const to = endOf(world.tier);
  const commandId = deriveId(world.origin, `clock ${to}`);
  await new Executor(
    world.streams,
    NEWEST_FORMAT,
    world.streams.look,
    seededSalt(`${world.origin} clock`),
  ).execute({
    aggregate: clock,
    id: CLOCK_ID,
    commandId,
    commandHash: hashCommand(new Uint8Array(32), { command: 'AdvanceClock', target: CLOCK_ID, body: { to } }),
    stamp: { origin: world.origin, actor: world.desk.system, occurredAt: to, correlationId: commandId },
    now: to,
    decide: async (state) => advanceClock.decide({ to }, state),
  });
  return world.streams.leave();
};

/** When the history of a tier ends: after office hours of its last day. */
export const endOf = ({ lastDay }: Tier): string => instantOf(lastDay, '18:00');

/**
 * The events of an invented history, in the order of the log, decided one after the other by the domain: the same tier and
 * seed give the same events, to the byte.
 * @throws Error when a decider refuses, which is a fault of the story
 */
export async function* tell(world: World): AsyncGenerator<readonly LoggedEvent[]> {
  for (const chapter of chapters) world.begin(chapter(world));
  const end = endOf(world.tier);
  let page: LoggedEvent[] = [];
  for (let next = world.agenda.next; next !== undefined && next < end; next = world.agenda.next) {
    await step(world, page);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield [...page, ...(await stopTheClock(world))];
}
