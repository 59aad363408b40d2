import { randomId, randomSalt, type NewEvent } from '@dondoc/event-sourcing';

export const NOW = '2020-01-06T01:00:00.000Z';

/** An event like those that the engine writes: who, when, on what authority, and a payload of the given size. */
export const sampleEvent = (data: Record<string, unknown>, padding = 200): NewEvent => ({
  id: randomId(),
  type: 'TaskAssigned',
  v: 1,
  data: { title: 'Triển khai kế hoạch', padding: 'x'.repeat(padding), ...data },
  meta: {
    origin: randomId(),
    actor: randomId(),
    agency: randomId(),
    capacity: 'KT',
    documentId: randomId(),
    signedOn: '2020-01-06',
    postId: randomId(),
    holderId: randomId(),
    occurredAt: '2020-01-06',
    commandId: randomId(),
    commandHash: 'ab'.repeat(32),
    correlationId: randomId(),
    salt: randomSalt(),
  },
});

/** 1234567 → 1,234,567: the count lines are read by people. */
export const counted = (count: number): string => count.toLocaleString('en');
