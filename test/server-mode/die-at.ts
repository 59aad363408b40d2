// Loaded before the program (`--import`): kills this very process, as kill -9 does, at the step that DIE_AT names.
import type { NewEvent } from '@dondoc/event-sourcing';
import { KurrentEventStore } from '@dondoc/event-store-kurrentdb';
import { SmtpMailer } from '@dondoc/notifications';
import { steps, type Step } from './steps.js';

const step: Step | undefined = steps.find((each) => each === process.env['DIE_AT']);

const die = () => process.kill(process.pid, 'SIGKILL');

/** Which append is the one, by what it writes. */
const ofStep: Readonly<Partial<Record<Step, string>>> = {
  'before issue': 'ReminderIssued',
  'after issue': 'ReminderIssued',
  'after outcome': 'ReminderDelivered',
  'before append': 'TaskAcknowledged',
  'after append': 'TaskAcknowledged',
};

const append = KurrentEventStore.prototype.append;
KurrentEventStore.prototype.append = async function (stream, events: readonly NewEvent[], expected, now) {
  const isIt = step !== undefined && events.some(({ type }) => type === ofStep[step]);
  if (isIt && step.startsWith('before')) die();
  const stored = await append.call(this, stream, events, expected, now);
  if (isIt && step.startsWith('after')) die();
  return stored;
};

const send = SmtpMailer.prototype.send;
SmtpMailer.prototype.send = async function (message) {
  const receipt = await send.call(this, message);
  if (step === 'after 250') die();
  return receipt;
};
