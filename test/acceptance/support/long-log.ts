import { join } from 'node:path';
import { deriveId, instantOf } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';

const SEED = '00000000-0000-4000-8000-000000000001';
const AT_ONCE = 1_000;

/** Fills an empty data folder with a log of that many agencies, one event each, without the engine. */
export const writeLongLog = async (folder: string, length: number): Promise<void> => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  const now = instantOf('2020-01-02', '08:00');
  const register = (place: number) => {
    const id = deriveId(SEED, String(place));
    const event = {
      id: deriveId(id, 'event'),
      type: 'AgencyRegistered',
      v: 1,
      data: { name: `Cơ quan ${place}`, kind: 'executive', level: 'unit', effectiveOn: '2020-01-01' },
      meta: {
        origin: store.id,
        actor: SEED,
        occurredAt: now,
        commandId: deriveId(id, 'command'),
        commandHash: '0'.repeat(64),
        correlationId: deriveId(id, 'command'),
        salt: '0'.repeat(64),
      },
    };
    return store.append(`agency-${id}`, [event], 'no-stream', now);
  };
  for (let from = 0; from < length; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, length - from) }, (_, next) => register(from + next)),
    );
  await store.close();
};
