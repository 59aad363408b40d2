import { createTransport, type NodemailerError } from 'nodemailer';
import { mailOptions } from './mail-options.js';
import { MailNotSent, type Mailer, type MailMessage, type MailReceipt, type Sender } from './mailer.js';

/** Where the mail server is and who writes. */
export interface SmtpMailerOptions {
  /** `smtp://user:password@host:port`, or `smtps:`. */
  readonly url: string;
  readonly from: Sender;
  /** The longest silence of the server before a mail counts as not sent, in milliseconds. */
  readonly timeoutMs?: number;
  readonly maxConnections?: number;
}

/** Hands mails to a mail server over a few lasting connections. */
export class SmtpMailer implements Mailer {
  private readonly transport;

  constructor(private readonly options: SmtpMailerOptions) {
    const { url, timeoutMs = 20_000, maxConnections = 4 } = options;
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections,
      // whether a mail is sent again is decided from the log alone
      maxRequeues: 0,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
    });
  }

  async send(message: MailMessage): Promise<MailReceipt> {
    const options = mailOptions(message, this.options.from);
    try {
      const { response } = await this.transport.sendMail(options);
      return { response };
    } catch (error) {
      throw notSent(error);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

const notSent = (cause: unknown): MailNotSent => {
  // what nodemailer throws is documented; anything else has none of these fields
  const { code, responseCode, permanent, response, message } = Object(cause) as Partial<NodemailerError>;
  const reason = response ?? message ?? String(cause);
  // a wrong password is the operator's to mend, not a verdict on this mail
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new MailNotSent('mail-server-refuses-sign-in', reason, false, { cause });
  if (responseCode !== undefined)
    return new MailNotSent(`smtp-${responseCode}`, reason, permanent === true, { cause });
  return new MailNotSent('mail-server-unreachable', reason, false, { cause });
};
