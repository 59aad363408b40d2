import { readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { mailOptions } from './mail-options.js';
import { MailNotSent, type Mailer, type MailMessage, type MailReceipt, type Sender } from './mailer.js';

const HALF = /\.eml\.(\d+)\.half$/;

const isRunning = (pid: number): boolean => {
  try {
    // signal 0 is none: it only asks
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A process that was killed while it wrote leaves half a mail; whether the mail is sent again is decided from the log. */
const removeStaleHalves = (folder: string): void => {
  try {
    for (const file of readdirSync(folder)) {
      const pid = Number(HALF.exec(file)?.[1] ?? Number.NaN);
      // nothing is being written by this process yet: a half with its number was left by an earlier one
      if (pid === process.pid || (pid > 0 && !isRunning(pid))) rmSync(join(folder, file), { force: true });
    }
  } catch {
    // a folder that is not there yet has none, and one that cannot be used is told of at sending
  }
};

/** Puts mails into a folder, one `.eml` file each, for offices without a mail server and for the demo. */
export class OutboxMailer implements Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly options: { readonly folder: string; readonly from: Sender }) {
    removeStaleHalves(options.folder);
  }

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
