import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@dondoc/event-sourcing';
import { SmtpMailer } from '@dondoc/notifications';
import { SMTPServer } from 'smtp-server';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';

const from = { name: 'Nhắc việc', address: 'nhac-viec@dondoc.example' };

describe('reminders through a real mail server', () => {
  let office: Office;
  let mailer: SmtpMailer;
  let server: SMTPServer;
  let port: number;
  let received: string[];
  let refusals: number[];

  const listen = async (on: number) => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => {
        const responseCode = refusals.shift();
        callback(
          responseCode === undefined ? undefined : Object.assign(new Error('not now'), { responseCode }),
        );
      },
      onData: (stream, _session, callback) => {
        let mail = '';
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => (mail += chunk));
        stream.on('end', () => {
          received.push(/^Message-ID: (.*)$/im.exec(mail)?.[1] ?? '');
          callback();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
    port = (server.server.address() as AddressInfo).port;
  };
  const hangUp = () => new Promise<void>((resolve) => server.close(resolve));
  const outcome = async () =>
    (await remindersIn(office.store)).map(({ events }) =>
      events.map(({ type, data }) => ('code' in data ? `${type} ${data.code}` : type)),
    );

  beforeEach(async () => {
    received = [];
    refusals = [];
    await listen(0);
    mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, timeoutMs: 2000 });
    office = await cityAndDistrict();
    await office.task('D12', { lead: 'MH-12' });
    office.now = instantOf('2020-09-09', '08:00');
  });
  afterEach(async () => {
    await mailer.close();
    await hangUp();
  });

  it('are delivered, with the answer of the server in the log', async () => {
    await settle(await openNode(office, mailer));
    expect(received).toHaveLength(1);
    expect((await remindersIn(office.store))[0]?.events[1]).toMatchObject({
      type: 'ReminderDelivered',
      data: { response: expect.stringMatching(/^250 /) },
    });
  });

  it('are tried again after a temporary refusal', async () => {
    refusals = [451, 421];
    await settle(await openNode(office, mailer));
    expect([received.length, await outcome()]).toEqual([1, [['ReminderIssued', 'ReminderDelivered']]]);
  });

  it('fail after a refusal for good', async () => {
    refusals = [550];
    await settle(await openNode(office, mailer));
    expect([received, await outcome()]).toEqual([[], [['ReminderIssued', 'ReminderFailed smtp-550']]]);
  });

  it('wait for a server that is away and comes back', async () => {
    await hangUp();
    const patience = { attempts: 50, backoff: { firstMs: 20, mostMs: 50, jitter: 0 } };
    const { planner, queue, failures } = await openNode(office, mailer, { patience });
    await planner.tick();
    while (failures.length < 3) await pause(10);
    expect(await outcome()).toEqual([['ReminderIssued']]);
    await listen(port);
    await queue.idle();
    expect([received.length, await outcome()]).toEqual([1, [['ReminderIssued', 'ReminderDelivered']]]);
  });
});
