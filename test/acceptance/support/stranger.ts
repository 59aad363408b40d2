import { randomId, randomSalt, type EventStore } from '@dondoc/event-sourcing';

/** Writes one event past the engine, as a build that we do not know would. */
export const writeAsAnother = async (
  store: EventStore,
  event: { readonly stream: string; readonly type: string; readonly v?: number; readonly data?: unknown },
): Promise<void> => {
  const now = new Date().toISOString();
  const commandId = randomId();
  const meta = {
    origin: store.id,
    actor: randomId(),
    occurredAt: now,
    commandId,
    commandHash: '0'.repeat(64),
    correlationId: commandId,
    salt: randomSalt(),
  };
  const { stream, type, v = 1, data = {} } = event;
  await store.append(stream, [{ id: randomId(), type, v, data, meta }], 'no-stream', now);
};
