import { instant, refusalCodes, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** What this edge refuses by itself; the rest are refusals of the domain. */
export const EDGE_CODES = [
  'example-not-here',
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

const STALE = 'revision-stale';

/** Of a code whose details are described by themselves. */
const problemWith = <Code extends z.ZodType, Details extends z.ZodType>(code: Code, details: Details) =>
  z.strictObject({
    type: z.string().describe('`urn:dondoc:problem:` and the code.'),
    title: z.string(),
    status: z.int(),
    code: code.describe('Stable: programs go by it.'),
    detail: z.string().describe('A sentence in the language of Accept-Language.'),
    details,
  });

/** Someone was faster: what changed, by whom, when. Without details the record does not exist yet. */
export const staleProblem = problemWith(
  z.literal(STALE),
  z
    .strictObject({
      seen: z.int().describe('The revision of If-Match.'),
      revision: z.int().describe('The revision now.'),
      type: z.string().describe('Of the last event.'),
      actor: uuid().describe('Who typed it.'),
      by: z.string().optional().describe('The name of who typed it.'),
      at: instant(),
    })
    .optional(),
);

export const otherProblem = problemWith(
  z.enum([...new Set([...EDGE_CODES, ...refusalCodes()])].filter((code) => code !== STALE).toSorted()),
  z
    .looseObject({
      faults: z
        .array(z.strictObject({ path: z.string(), message: z.string() }))
        .optional()
        .describe('For `malformed`: each fault with its path.'),
    })
    .optional()
    .describe('What the sentence speaks of.'),
);

/** How every refusal is answered (RFC 9457). */
export const problemDetails = z.discriminatedUnion('code', [staleProblem, otherProblem]);
