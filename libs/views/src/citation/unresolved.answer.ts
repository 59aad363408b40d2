import { CANDIDATE_REASONS } from '@dondoc/domain';
import { text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { paper } from '../paper/paper.answer.js';
import type { Shown } from '../shown.js';

export const CITING_KINDS = ['directive', 'plan', 'document', 'task'] as const;

const citing = z.strictObject({
  kind: z.enum(CITING_KINDS),
  id: uuid(),
  name: text().describe('The number of a paper, the content of a task.'),
  agencyId: uuid().describe('The agency whose registry says what is meant.'),
});

const candidate = z
  .strictObject({ paper, reasons: z.array(z.enum(CANDIDATE_REASONS)).min(1) })
  .describe('A paper that the words may mean, and what speaks for it. A person decides.');

export const unresolvedCitation = z.strictObject({
  citing,
  words: text(),
  candidates: z.array(candidate).describe('The likeliest first; none where nothing in the registers fits.'),
});
export type UnresolvedLine = Shown<typeof unresolvedCitation>;
