import { SettingsFault } from '@dondoc/config';
import { advanceClock, clock, CLOCK_ID } from '@dondoc/domain';
import { deriveId, hashCommand, type EventStore, type Executor, type Instant } from '@dondoc/event-sourcing';
import { RealClock, SimulatedClock } from './business-clock.js';

/**
 * Appends that simulated time moved; the same move twice is one event.
 * @throws Rejected `time-goes-forward-only`
 */
export const recordAdvance = async (
  store: EventStore,
  executor: Executor,
  to: Instant,
  actor: string,
): Promise<void> => {
  const commandId = deriveId(store.id, `clock ${to}`);
  const command = { command: 'AdvanceClock', target: CLOCK_ID, body: { to } };
  await executor.execute({
    aggregate: clock,
    id: CLOCK_ID,
    commandId,
    // nothing in it is secret: no key is needed to keep it from being guessed
    commandHash: hashCommand(new Uint8Array(32), command),
    stamp: { origin: store.id, actor, occurredAt: to, correlationId: commandId },
    now: to,
    decide: async (state) => advanceClock.decide({ to }, state),
  });
};

const hasEvents = async (store: EventStore) => (await store.tail()) !== undefined;

/** Whether the log was ever run on simulated time. */
const wasSimulated = async (store: EventStore): Promise<boolean> =>
  (await new SimulatedClock(store).lastAdvance()) !== undefined;

/**
 * Real time, or simulated time from an instant on; a log that has seen simulated time goes on where it stands.
 * @throws SettingsFault for a log of the other kind.
 */
export const chooseClock = async (
  store: EventStore,
  executor: Executor,
  simulateFrom: Instant | undefined,
): Promise<RealClock | SimulatedClock> => {
  const simulated = await wasSimulated(store);
  if (simulateFrom === undefined) {
    if (!simulated) return new RealClock();
    throw new SettingsFault(
      'This log runs on simulated time and is never mixed with real time: start it with --simulate-from.',
    );
  }
  if (simulated) return new SimulatedClock(store);
  // looked at again, for another node may have begun the log in between
  if ((await hasEvents(store)) && !(await wasSimulated(store)))
    throw new SettingsFault(
      'This log runs on real time and is never mixed with simulated time: start without --simulate-from, or with another --data folder.',
    );
  await recordAdvance(store, executor, simulateFrom, deriveId(store.id, 'system'));
  return new SimulatedClock(store);
};
