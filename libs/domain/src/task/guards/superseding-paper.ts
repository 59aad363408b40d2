import { dayOf, type CalendarDay, type Look } from '@dondoc/event-sourcing';
import { directiveStatusFor } from '../../directive/directive-status.js';
import { directive, type Directive } from '../../directive/directive.state.js';
import { documentUnknown } from '../../document/document.refusals.js';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { documentNotInForce } from '../assignment.refusals.js';

/** The paper on whose ground one task takes the place of another. */
export interface SupersedingPaper {
  readonly documentId: string;
  readonly paper: Paper | undefined;
  /** The same paper where it is one that binds. */
  readonly binding: Directive | undefined;
}

export const lookUpSupersedingPaper = async (look: Look, documentId: string): Promise<SupersedingPaper> => ({
  documentId,
  paper: await lookUpPaper(look, documentId),
  binding: await look(directive, documentId),
});

const checkInForce = ({ issuedOn }: Paper, binding: Directive | undefined, on: CalendarDay): void => {
  if (issuedOn > on) throw documentNotInForce({ issuedOn });
  const status = binding ? directiveStatusFor(binding, on) : 'InForce';
  if (status !== 'InForce') throw documentNotInForce({ issuedOn, status });
};

/**
 * The paper is there, and in force when the task is superseded.
 * @throws Rejected `document-unknown`, `document-not-in-force`
 */
export const checkSupersedingPaper = (
  { documentId, paper, binding }: SupersedingPaper,
  occurredAt: string,
): void => {
  if (!paper) throw documentUnknown({ documentId });
  checkInForce(paper, binding, dayOf(occurredAt));
};
