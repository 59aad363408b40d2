import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, type Answer } from './support/client.js';
import { Scene } from './support/scene.js';

const scene = new Scene();
const THURSDAY = '2020-01-02';
const WHY = 'Văn thư nghỉ Tết Dương lịch.';

/** On the Monday after, two working days later. */
const late = async () => {
  await scene.now.administrator.do('/simulation/advance', { to: '2020-01-06T09:00:00+07:00' });
};
beforeAll(async () => {
  await scene.start();
  await late();
}, 60_000);
afterAll(() => scene.stop());

const report = (more: object, key?: string): Promise<Answer> =>
  scene.now.director.client.post(
    `/tasks/${scene.now.taskId}/report-progress`,
    { result: 'Đã có dự thảo.', occurredAt: THURSDAY, ...more },
    key === undefined ? {} : { 'Idempotency-Key': key },
  );

describe('an act that is typed two working days after it happened', () => {
  it('is refused without a reason, and nothing is written', async () => {
    const before = scene.events;
    const { status, body } = await report({});
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'late-entry-reason-required' });
    expect(scene.events).toBe(before);
  });

  it('stands in the trail with the reason, marked as recorded late', async () => {
    expect((await report({ lateEntryReason: WHY })).status).toBe(200);
    const { body } = await scene.now.director.client.get(
      `/audit/events?taskId=${scene.now.taskId}&type=ProgressReported`,
    );
    const [event] = known<readonly Record<string, string>[]>(body['items']);
    expect(event).toMatchObject({ occurredAt: THURSDAY, lateEntryReason: WHY });
  });

  it('is answered with its own work when the same request comes again days later', async () => {
    const today = { occurredAt: '2020-01-06' };
    const first = await report(today, 'report-of-monday');
    await scene.now.administrator.do('/simulation/advance', { to: '2020-01-09T09:00:00+07:00' });
    const again = await report(today, 'report-of-monday');
    expect([first.status, again.body['events']]).toEqual([200, first.body['events']]);
  });

  it('takes no reason on the day itself', async () => {
    const { status, body } = await report({ occurredAt: '2020-01-09', lateEntryReason: WHY });
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'not-late-entry' });
  });
});
