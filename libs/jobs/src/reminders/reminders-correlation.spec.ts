import { beforeEach, describe, expect, it } from '@jest/globals';
import { resolveDeadline, task, taskEvents } from '@dondoc/domain';
import { instantOf, readWholeStream, streamOf } from '@dondoc/event-sourcing';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { calendar, cityAndDistrict, idFor, type Office } from '../testing/office.js';

const TASK = streamOf(task, idFor('D12'));
const SPEC = { kind: 'fixed', date: '2020-10-14', wording: 'by', rolls: true } as const;

describe('what a reminder belongs to', () => {
  let office: Office;
  let mailer: HandMailer;
  beforeEach(async () => {
    office = await cityAndDistrict();
    mailer = new HandMailer();
    await office.task('D12', { lead: 'MH-12' });
  });

  const ofTask = async (type: string) => {
    const found = (await readWholeStream(office.store, TASK)).find((event) => event.type === type);
    if (!found) throw new Error(`the task has no ${type}`);
    return { id: found.id, correlationId: found.meta.correlationId };
  };
  const chain = async () => {
    const [reminder] = await remindersIn(office.store);
    return reminder?.events.map(({ meta }) => [meta.correlationId, meta.causationId]) ?? [];
  };
  const issuedId = async () => (await remindersIn(office.store))[0]?.events[0]?.id;

  it('is what set its deadline: the assignment', async () => {
    office.now = instantOf('2020-09-09', '08:00');
    const node = await openNode(office, mailer);
    await settle(node);
    const { id, correlationId } = await ofTask('TaskAssigned');
    expect(await chain()).toEqual([
      [correlationId, id],
      [correlationId, await issuedId()],
    ]);
    expect(new Set(node.joined)).toEqual(new Set([correlationId]));
  });

  it('is the extension, for a deadline that was extended', async () => {
    office.now = instantOf('2020-09-01', '10:00');
    const deadline = resolveDeadline(SPEC, { issuedOn: '2020-08-14' }, calendar);
    if (!deadline) throw new Error('the deadline has no day');
    const approved = { type: 'ExtensionApproved', data: { deadline, deadlineVersion: 2 } };
    await office.record(TASK, taskEvents, approved);
    office.now = instantOf('2020-10-14', '08:00');
    await settle(await openNode(office, mailer));
    const { id, correlationId } = await ofTask('ExtensionApproved');
    expect(correlationId).not.toBe((await ofTask('TaskAssigned')).correlationId);
    expect((await chain())[0]).toEqual([correlationId, id]);
  });

  it('is the request to try again, for what became of the next attempt', async () => {
    office.now = instantOf('2020-09-09', '08:00');
    mailer.script.push('permanent');
    const node = await openNode(office, mailer);
    await settle(node);
    const [failed] = await remindersIn(office.store);
    await office.retry(failed?.id ?? '');
    await settle(node);
    const events = (await remindersIn(office.store))[0]?.events ?? [];
    expect(events.map(({ type }) => type)).toEqual([
      'ReminderIssued',
      'ReminderFailed',
      'ReminderRetryRequested',
      'ReminderDelivered',
    ]);
    expect(events[3]?.meta.correlationId).toBe(events[2]?.meta.correlationId);
    expect(node.joined.at(-1)).toBe(events[2]?.meta.correlationId);
  });

  it('is told step by step, with how late it was and without a word or an address of it', async () => {
    office.now = instantOf('2020-09-09', '09:00');
    const node = await openNode(office, mailer);
    await settle(node);
    expect(node.steps.map(({ step }) => step)).toEqual(['issued', 'sent', 'delivered']);
    expect(node.steps[2]).toMatchObject({ task: idFor('D12'), rung: 'T-3', lateBySeconds: 3_600 });
    expect(JSON.stringify(node.steps)).not.toMatch(/@|Kính gửi|UBND/);
  });

  it('is told with the code when it failed', async () => {
    office.now = instantOf('2020-09-09', '08:00');
    mailer.script.push('permanent');
    const node = await openNode(office, mailer);
    await settle(node);
    expect(node.steps.at(-1)).toMatchObject({ step: 'failed', code: expect.any(String) });
  });
});
