import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail server that remembers under which Message-ID each mail came that it took. */
export class MailServer {
  readonly ids: string[] = [];
  /** How long it takes for a mail. */
  delayMs = 0;
  /** Of so many mails it refuses one for now; 0 for none. */
  refusesOneOf = 0;
  private seen = 0;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      void (async () => {
        // a client that is killed in the middle of a mail has sent none
        const mail = await text(stream).catch(() => undefined);
        if (mail === undefined) return;
        const id = /^message-id:\s*(\S+)/im.exec(mail)?.[1] ?? 'none';
        await pause(this.delayMs);
        if (++this.seen % this.refusesOneOf === 0)
          return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        this.ids.push(id);
        done();
      })();
    },
  });

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    mail.server.on('error', () => undefined);
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
