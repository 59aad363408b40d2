import { calendarDay, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** Where a record comes from: the press article of the example, public record, or invented to illustrate. Absent in real use. */
export const PROVENANCES = ['article', 'public', 'illustrative'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Who may see a record besides its own agencies: everyone, or the named agencies only. */
export const visibility = z.strictObject({ restricted: z.boolean(), agencyIds: z.array(uuid()) });
export type Visibility = z.infer<typeof visibility>;

/** A document as it was cited. Without `documentId` it is unresolved and stays so: the engine never guesses. */
export const citation = z.strictObject({ words: text(), documentId: uuid().optional() });
export type Citation = z.infer<typeof citation>;

/**
 * A product or proof by its hash (64 hex digits of SHA-256), size in bytes and media type, with the number and day of the
 * document where it has them; a number that does not parse stays as the words of an unresolved citation.
 */
export const evidence = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  title: text().optional(),
  documentNumber: text().optional(),
  documentOn: calendarDay().optional(),
  citation: text().optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** What the task must produce and to whom it goes, or an explicit *không yêu cầu sản phẩm*. */
export const expectedProduct = z.union([
  z.strictObject({ kind: text(), addressedTo: text() }),
  z.strictObject({ none: z.literal(true) }),
]);
export type ExpectedProduct = z.infer<typeof expectedProduct>;

/** Fields that any record may carry. */
export const provenance = z.enum(PROVENANCES);

/** The visibility of a record about which nobody said anything: open to everyone. */
export const OPEN_TO_ALL: Visibility = { restricted: false, agencyIds: [] };
