/** Who the mails come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** One mail to one person, plain text. */
export interface MailMessage {
  /** The part of the Message-ID before the `@`; the same message has the same one however often it is sent. */
  readonly id: string;
  /** The part after the `@`: names the installation. */
  readonly host: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The `Date` of the mail. */
  readonly date: Date;
}

/** What the channel answered. For a mail server that is *Đã gửi tới máy chủ thư*, which is not receipt. */
export interface MailReceipt {
  readonly response: string;
}

/** A channel that carries mails. */
export interface Mailer {
  /**
   * Hands one mail over.
   * @throws MailNotSent
   */
  send(message: MailMessage): Promise<MailReceipt>;
  /** Ends open connections. */
  close(): Promise<void>;
}

/** Thrown when a mail was not taken. `code` is stable: `smtp-550`, `mail-server-unreachable`, `address-unfit` … */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  constructor(
    readonly code: string,
    reason: string,
    /** True when the same mail would be refused again. */
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
