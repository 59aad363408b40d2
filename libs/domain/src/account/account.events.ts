import { event, personal, text, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** Schema of an account as it was registered. */
export const accountRegistered = z.strictObject({
  displayName: personal(text()),
  email: personal(z.email()).optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
// Sign-in names and passwords are secrets of the vault, never events.
export const accountEvents = {
  AccountRegistered: event('AccountRegistered', accountRegistered),
};
export type AccountEvent = EventsOf<typeof accountEvents>;
