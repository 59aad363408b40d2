import type { SendMailOptions } from 'nodemailer';
import { MailNotSent, type MailMessage, type Sender } from './mailer.js';

// one mailbox and nothing that could end the header or add another recipient
const MAILBOX = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u;

/** A header is one line: whatever would end it becomes a blank. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/**
 * The mail as nodemailer takes it: plain text in UTF-8, one recipient, its own Message-ID and date.
 * @throws MailNotSent `address-unfit` when the address is not one mailbox.
 */
export const mailOptions = (
  { id, host, to, subject, text, date }: MailMessage,
  from: Sender,
): SendMailOptions => {
  // the reason goes into the log, where no address belongs
  if (to.length > 254 || !MAILBOX.test(to))
    throw new MailNotSent('address-unfit', 'the address is not that of one mailbox', true);
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: '', address: to },
    subject: oneLine(subject),
    text,
    messageId: `<${id}@${host}>`,
    date,
    // RFC 3834: nobody's absence notice should answer
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
