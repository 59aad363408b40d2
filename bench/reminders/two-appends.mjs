import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../dist/libs/event-store-sqlite/src/index.js';
import { randomSalt } from '../../dist/libs/event-sourcing/src/index.js';

const AT = '2020-09-17T01:00:00.000Z';
const BODY = 'Nhiệm vụ sắp đến hạn: tự kiểm tra và báo cáo việc thi hành văn hóa công vụ.\n'.repeat(20);
const HASH = 'a'.repeat(64);

/** What a job of a reminder cannot do without: its two events, one after the other, durable, at the exact revision. */
export const twoAppends = async (folder) => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  const event = (type, data) => {
    const [commandId, correlationId, causationId] = [randomUUID(), randomUUID(), randomUUID()];
    const by = { origin: store.id, actor: store.id, occurredAt: AT };
    const meta = { ...by, commandId, commandHash: HASH, correlationId, causationId, salt: randomSalt() };
    return { id: randomUUID(), type, v: 1, data, meta };
  };
  return async ({ data: { id, taskId, rung, deadlineVersion, recipient } }) => {
    const words = { channel: 'email', subject: 'Nhắc việc', body: BODY };
    const issued = { taskId, rung, deadlineVersion, recipient, ...words };
    await store.append(`reminder-${id}`, [event('ReminderIssued', issued)], 'no-stream', AT);
    await store.append(`reminder-${id}`, [event('ReminderDelivered', { response: '250 OK' })], 0, AT);
  };
};
