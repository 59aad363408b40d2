import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { mailOptions } from './mail-options.js';
import { MailNotSent, type Mailer, type MailMessage, type MailReceipt, type Sender } from './mailer.js';

/** Puts mails into a folder, one `.eml` file each, for offices without a mail server and for the demo. */
export class OutboxMailer implements Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly options: { readonly folder: string; readonly from: Sender }) {}

  /** The file is named for the message and appears whole or not at all; the same message again replaces it. */
  async send(message: MailMessage): Promise<MailReceipt> {
    const options = mailOptions(message, this.options.from);
    const { message: built } = await this.transport.sendMail(options);
    const file = `${message.id.replaceAll(/[^\w.-]/g, '_').replace(/^\.+/, '')}.eml`;
    try {
      await this.write(file, built);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MailNotSent('outbox-not-writable', reason, false, { cause: error });
    }
    return { response: `outbox/${file}` };
  }

  private async write(file: string, content: Buffer | Readable) {
    const { folder } = this.options;
    const path = join(folder, file);
    const half = `${path}.${process.pid}.half`;
    await mkdir(folder, { recursive: true });
    try {
      const handle = await open(half, 'w');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}
