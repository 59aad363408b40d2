import {
  accountRow,
  agencyLine,
  answeredFrame,
  directiveCounts,
  directiveLine,
  draftRow,
  paper,
  documentRow,
  findingLine,
  obligationLine,
  inspectionLine,
  paged,
  planOnDay,
  postLine,
  recommendationCounts,
  recommendationLine,
  reminderLine,
  sentence,
  sessionLine,
  themeRow,
  unresolvedCitation,
} from '@dondoc/views';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ frame: answeredFrame, ...paged(item) });

export const directiveList = z.strictObject({ ...pageOf(directiveLine).shape, counts: directiveCounts });
export const paperList = z.strictObject({ items: z.array(paper) });
export const planList = pageOf(planOnDay);
export const draftList = pageOf(draftRow);
export const unresolvedList = pageOf(unresolvedCitation);
export const themeList = pageOf(themeRow);
export const documentList = pageOf(documentRow);
export const obligationList = pageOf(obligationLine);
export const agencyList = z.strictObject({ frame: answeredFrame, items: z.array(agencyLine) });
export const postList = z.strictObject({ items: z.array(postLine) });
export const person = z
  .strictObject({ id: uuid(), displayName: z.string() })
  .describe('Whoever typed, signed or holds a post, by name alone.');
export const people = z.strictObject({ items: z.array(person) });
export const accountList = z.strictObject({ items: z.array(accountRow) });
export const reminderList = pageOf(reminderLine);
export const reminderDetail = z.strictObject({
  ...reminderLine.shape,
  why: z.array(sentence).describe('Why it was written, step by step.'),
});
export const findingList = pageOf(findingLine);
export const inspectionList = pageOf(inspectionLine);
export const sessionList = pageOf(sessionLine);
export const recommendationList = z.strictObject({
  ...pageOf(recommendationLine).shape,
  counts: recommendationCounts,
});
