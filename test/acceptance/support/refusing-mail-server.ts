import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server that refuses every recipient for good, until it is told to take them. */
export class RefusingMailServer {
  /** The Message-IDs that it took. */
  readonly taken: string[] = [];
  refuses = true;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      const refusal = Object.assign(new Error('no such box'), { responseCode: 550 });
      callback(this.refuses ? refusal : undefined);
    },
    onData: (stream, _session, callback) => {
      let mail = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => (mail += chunk));
      stream.on('end', () => {
        this.taken.push(/^Message-ID:\s+<([^@>]*)@/im.exec(mail)?.[1] ?? '');
        callback();
      });
    },
  });

  /** Its address. */
  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
