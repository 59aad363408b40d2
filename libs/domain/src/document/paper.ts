import type { Look } from '@dondoc/event-sourcing';
import { directive, type Directive } from '../directive/directive.state.js';
import { plan, type Plan } from '../plan/plan.state.js';
import type { Citation } from '../record/record.js';
import { checkCitedWords } from './cited-words.js';
import { documentUnknown } from './document.refusals.js';
import { registeredDocument, type RegisteredDocument } from './document.state.js';

/** Any numbered paper that the engine holds. */
export type Paper = RegisteredDocument | Directive | Plan;

/** The paper with this id: registered, directive or plan. */
export const lookUpPaper = async (look: Look, documentId: string): Promise<Paper | undefined> =>
  (await look(registeredDocument, documentId)) ??
  (await look(directive, documentId)) ??
  (await look(plan, documentId));

/**
 * A document that is named by id must be there.
 * @throws Rejected `document-unknown`
 */
export const checkPaperExists = async (look: Look, documentId: string): Promise<void> => {
  if (!(await lookUpPaper(look, documentId))) throw documentUnknown({ documentId });
};

/**
 * Every citation that names an id names a paper that is there; without an id it stays unresolved.
 * @throws Rejected `document-unknown`, `wrong-letter-eth`
 */
export const checkCitations = async (look: Look, citations: readonly Citation[]): Promise<void> => {
  for (const { words, documentId } of citations) {
    checkCitedWords(words);
    if (documentId !== undefined) await checkPaperExists(look, documentId);
  }
};
