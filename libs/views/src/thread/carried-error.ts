import { Rejected } from '@dondoc/event-sourcing';
import type { CarriedError } from './messages.js';

/** Takes an error apart for its way to the other thread. */
export const carry = (error: unknown): CarriedError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof Rejected)) return { name, message };
  const { code, kind, sentence, details } = error;
  return { name, message, refusal: { code, kind, sentence, details } };
};

/** The error again: a refusal as a refusal, others by name and message. */
export const uncarry = ({ name, message, refusal }: CarriedError): Error => {
  if (refusal) return new Rejected(refusal.code, refusal.kind, refusal.sentence, refusal.details);
  const error = new Error(message);
  error.name = name;
  return error;
};
