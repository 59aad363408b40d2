export * from './mail/mailer.js';
export * from './mail/outbox-mailer.js';
export * from './mail/smtp-mailer.js';
export * from './reminder/reminder-message.js';
export * from './reminder/reminder-words.js';
