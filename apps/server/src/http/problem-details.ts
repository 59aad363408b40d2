import { refusalCodes } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** What this edge refuses by itself; the rest are refusals of the domain. */
export const EDGE_CODES = [
  'idempotency-key-reused',
  'internal-fault',
  'malformed',
  'node-too-old',
  'not-found',
  'not-idle',
  'not-storable',
  'position-not-reached',
  'position-of-another-store',
  'revision-stale',
  'sign-in-failed',
  'sign-in-throttled',
  'storage-unavailable',
  'store-unavailable',
  'too-large',
  'too-many-live-clients',
  'unauthenticated',
  'unknown-id',
  'unsupported-media-type',
  'upgrade-unfinished',
] as const;

/** How every refusal is answered (RFC 9457). */
export const problemDetails = z.strictObject({
  type: z.string().describe('`urn:dondoc:problem:` and the code.'),
  title: z.string(),
  status: z.int(),
  code: z
    .enum([...new Set([...EDGE_CODES, ...refusalCodes()])].toSorted())
    .describe('Stable: programs go by it.'),
  detail: z.string().describe('A sentence in the language of Accept-Language.'),
  details: z
    .looseObject({
      faults: z
        .array(z.strictObject({ path: z.string(), message: z.string() }))
        .optional()
        .describe('For `malformed`: each fault with its path.'),
    })
    .optional()
    .describe('What the sentence speaks of.'),
});
