import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { mailRead } from '../testing/mail-read.js';
import { MailNotSent, type MailMessage } from './mailer.js';
import { OutboxMailer } from './outbox-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const from = { name: 'Nhắc việc', address: 'nhac-viec@dondoc.example' };
const message: MailMessage = {
  id: 'reminder-6f3f2c9e-5d0b-4c57-9a52-0f0a4f6b7d21',
  host: 'origin.dondoc',
  to: 'van-thu@mh-12.example',
  subject: '[Nhắc việc] Còn 3 ngày làm việc, hạn 14/9/2020: 9904/UBND-VX, mục 2',
  text: 'Kính gửi: UBND quận MH-12,\nQuý cơ quan chủ trì: …\n.\nThư nhắc tự động.',
  date: new Date('2020-09-09T01:00:00.000Z'),
};

describe('the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds each mail as a file that reads back as it was sent', async () => {
    const inside = join(folder, 'not', 'there', 'yet');
    const mailer = new OutboxMailer({ folder: inside, from });
    const { response } = await mailer.send(message);
    await mailer.send(message);
    expect(response).toBe(`outbox/${message.id}.eml`);
    expect(await readdir(inside)).toEqual([`${message.id}.eml`]);
    const { headers, text } = mailRead(await readFile(join(inside, `${message.id}.eml`), 'utf8'));
    expect(text).toBe(message.text);
    expect(headers).toMatchObject({
      from: 'Nhắc việc <nhac-viec@dondoc.example>',
      to: 'van-thu@mh-12.example',
      subject: message.subject,
      'message-id': `<${message.id}@origin.dondoc>`,
      date: 'Wed, 09 Sep 2020 01:00:00 +0000',
      'auto-submitted': 'auto-generated',
    });
    expect(headers['content-type']).toMatch(/^text\/plain; charset=utf-8/i);
  });

  it('removes the halves that killed processes left, and no other file', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const kept = [`a.eml.${process.ppid}.half`, 'b.eml', 'c.half'];
    for (const file of [...kept, `a.eml.${gone}.half`, `b.eml.${process.pid}.half`])
      await writeFile(join(folder, file), 'From');
    await new OutboxMailer({ folder, from }).close();
    expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted());
  });

  it('never writes outside its folder', async () => {
    const mailer = new OutboxMailer({ folder, from });
    await mailer.send({ ...message, id: '../../../etc/x' });
    expect(await readdir(folder)).toEqual(['_.._.._etc_x.eml']);
  });

  it('says that a mail was not sent when it cannot write', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(new OutboxMailer({ folder: file, from }).send(message)).rejects.toMatchObject({
      code: 'outbox-not-writable',
      permanent: false,
    });
  });

  it('lets no address or subject add a header or a recipient', async () => {
    const mailer = new OutboxMailer({ folder, from });
    for (const to of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      'A <a@b.example>',
      '',
      'a',
      '@',
    ])
      await expect(mailer.send({ ...message, to })).rejects.toMatchObject({
        code: 'address-unfit',
        permanent: true,
      });
    await mailer.send({ ...message, subject: 'One\r\nBcc: c@d.example' });
    const { headers } = mailRead(await readFile(join(folder, `${message.id}.eml`), 'utf8'));
    expect(headers['subject']).toBe('One Bcc: c@d.example');
    expect(headers['bcc']).toBeUndefined();
  });
});

describe('a mail server', () => {
  let refuse: (Error & { responseCode?: number }) | undefined;
  let received: string[];
  let server: SMTPServer;
  let mailer: SmtpMailer;

  beforeEach(async () => {
    refuse = undefined;
    received = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => callback(refuse),
      onData: (stream, _session, callback) => {
        let mail = '';
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => (mail += chunk));
        stream.on('end', () => {
          received.push(mail);
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, timeoutMs: 2000 });
  });
  afterEach(async () => {
    await mailer.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('takes a mail and answers', async () => {
    expect((await mailer.send(message)).response).toMatch(/^250 /);
    const { headers, text } = mailRead(received[0] ?? '');
    expect(headers['message-id']).toBe(`<${message.id}@origin.dondoc>`);
    expect([headers['subject'], text.trimEnd()]).toEqual([message.subject, message.text]);
  });

  it.each([
    [450, 'smtp-450', false],
    [550, 'smtp-550', true],
  ])('that refuses with %i is %s, for good: %s', async (responseCode, code, permanent) => {
    refuse = Object.assign(new Error('no'), { responseCode });
    await expect(mailer.send(message)).rejects.toMatchObject({ code, permanent });
    expect(received).toEqual([]);
  });

  it('that is not there may be there later', async () => {
    const gone = new SmtpMailer({ url: 'smtp://127.0.0.1:1', from, timeoutMs: 2000 });
    const failure = await gone.send(message).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MailNotSent);
    expect(failure).toMatchObject({ code: 'mail-server-unreachable', permanent: false });
    await gone.close();
  });
});
