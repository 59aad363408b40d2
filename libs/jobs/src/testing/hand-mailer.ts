import { MailNotSent, type Mailer, type MailMessage, type MailReceipt } from '@dondoc/notifications';

/** A channel in the hands of a test: keeps what it took, and fails or hangs when told to. */
export class HandMailer implements Mailer {
  readonly taken: MailMessage[] = [];
  /** What the next sends do; when empty they succeed. */
  readonly script: ('take' | 'temporary' | 'permanent' | 'hang' | 'take-and-hang')[] = [];
  delayMs = 0;

  async send(message: MailMessage): Promise<MailReceipt> {
    const step = this.script.shift() ?? 'take';
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (step === 'temporary') throw new MailNotSent('smtp-451', '451 try later', false);
    if (step === 'permanent') throw new MailNotSent('smtp-550', `550 <${message.to}>: no such box`, true);
    if (step !== 'hang') this.taken.push(message);
    if (step !== 'take') await new Promise<never>(() => undefined);
    return { response: '250 OK' };
  }

  async close(): Promise<void> {}
}
