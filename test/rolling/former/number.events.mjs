// The build before format 2 of the log, as far as it differs: these modules are put in the place of today's in a copy of
// what was compiled, libs/domain/src/number, and so import from there. No tool checks them; the test that runs them does.
import { event, text, uuid } from '../../../event-sourcing/src/index.js';
import { z } from 'zod';

export const NUMBERED_KINDS = ['directive', 'plan', 'report', 'conclusion', 'letter', 'decision'];

export const numberEvents = {
  NumberTaken: event(
    'NumberTaken',
    z.strictObject({ documentId: uuid(), kind: z.enum(NUMBERED_KINDS), printed: text() }),
  ),
  NumberReleased: event('NumberReleased', z.strictObject({ documentId: uuid(), reason: text() })),
};
