import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsIn } from './support/events-in.js';
import { Client, known, text, type Json } from './support/client.js';
import { PASSWORD } from './support/office.js';
import { Scene } from './support/scene.js';
import { ServerProcess } from './support/server-process.js';

const scene = new Scene();
let obligationId = '';

interface Period {
  readonly cutOffOn: string;
  readonly dueOn: string;
  readonly items: readonly { readonly taskId: string; readonly state: string }[];
}

const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition() && tries < 1_000; tries++) await sleep(10);
};
const advance = (to: string) => scene.now.administrator.do('/simulation/advance', { to });
const sheet = async (client = scene.now.chair.client): Promise<Json> =>
  (await client.get(`/reporting-obligations/${obligationId}`)).body;
const periods = async (): Promise<readonly Period[]> => known((await sheet())['periods']);

beforeAll(async () => {
  await scene.start();
  const { city, department, chair, directiveId } = scene.now;
  const { body } = await chair.client.do('/reporting-obligations', {
    issuerId: city,
    reporterIds: [department],
    content: 'Báo cáo công tác tháng',
    expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
    recurrence: {
      kind: 'recurring',
      every: 'month',
      cutOff: 'decree-09-2019',
      within: { count: 3, unit: 'working' },
    },
    startsOn: '2020-01-02',
    directiveId,
    signing: {
      capacity: 'own',
      signedOn: '2020-01-02',
      postId: chair.postId,
      holderId: chair.accountId,
      documentId: directiveId,
    },
  });
  obligationId = text(body['id']);
}, 60_000);
afterAll(() => scene.stop());

describe('a monthly report', () => {
  it('is asked for by itself in the first moment after the cut-off, and not before', async () => {
    await advance('2020-01-14T23:59:00+07:00');
    expect(await periods()).toEqual([]);
    await advance('2020-01-15T00:00:00+07:00');
    expect(await periods()).toMatchObject([
      { cutOffOn: '2020-01-14', dueOn: '2020-01-17', items: [{ state: 'Due' }] },
    ]);
  });

  it('is reported, accepted and counted in its own period, and the one that never came is missed', async () => {
    const { director, chair } = scene.now;
    const taskId = (await periods())[0]?.items[0]?.taskId ?? '';
    await director.client.do(`/tasks/${taskId}/acknowledge`, {});
    await director.client.do(`/tasks/${taskId}/submit`, {
      result: 'Đã báo cáo tháng 1.',
      evidence: [{ sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' }],
    });
    await chair.client.do(`/tasks/${taskId}/accept`, {});
    await advance('2020-03-01T09:00:00+07:00');
    const states = (await periods()).map(({ cutOffOn, items }) => [
      cutOffOn,
      items.map(({ state }) => state),
    ]);
    expect(states).toEqual([
      ['2020-02-14', ['Missed']],
      ['2020-01-14', ['Accepted']],
    ]);
  });

  it('opens exactly the twelve periods of a year, one task each, through a kill in between', async () => {
    const to = '2021-01-02T09:00:00+07:00';
    const broken = advance(to).catch(() => undefined);
    await until(() => eventsIn(scene.folder).filter(({ type }) => type === 'ReportPeriodOpened').length > 5);
    await scene.now.server.stop('SIGKILL');
    await broken;
    const again = await ServerProcess.start(scene.folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
    try {
      const administrator = await new Client(again.address).signIn('admin', PASSWORD);
      await administrator.do('/simulation/advance', { to });
    } finally {
      await again.stop();
    }
    const opened = eventsIn(scene.folder).filter(({ type }) => type === 'ReportPeriodOpened');
    const cutOffs = opened.map(({ data }) => known<{ cutOffOn: string }>(data).cutOffOn);
    expect(cutOffs).toEqual(
      Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}-14`),
    );
    const reports = opened.flatMap(({ data }) => known<{ items: { taskId: string }[] }>(data).items);
    const assigned = eventsIn(scene.folder).filter(
      ({ type, stream }) =>
        type === 'TaskAssigned' && reports.some(({ taskId }) => stream === `task-${taskId}`),
    );
    expect([reports.length, assigned.length]).toEqual([12, 12]);
  }, 60_000);
});
