import { text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { sentence } from '../task/summary.answer.js';
import type { Shown } from '../shown.js';
import { findingRow } from './finding.row.js';

/** Whether somebody still has to look into it. */
export const FINDING_STATES = ['Open', 'Settled'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

const { subject, other } = findingRow.shape;
const name = text().optional().describe('Its number or reference, where it has one that the reader may see.');

export const findingLine = z
  .strictObject({
    ...findingRow.shape,
    subject: z.strictObject({ ...subject.shape, name }).describe('Where somebody has to look.'),
    other: z.strictObject({ ...other.shape, name }).describe('What it crossed with.'),
    ownerId: uuid().optional().describe('The agency that answers for the subject and settles the finding.'),
    state: z.enum(FINDING_STATES),
    sentence: sentence.describe('What crossed, and what is to be done.'),
  })
  .describe('Two acts that each were allowed when they were decided, and that together break a rule.');
export type FindingLine = Shown<typeof findingLine>;
