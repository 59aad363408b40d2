import type { Look } from '@dondoc/event-sourcing';
import { documentUnknown } from '../document/document.refusals.js';
import { lookUpPaper, type Paper } from '../document/paper.js';
import { isDocumentNumber, parseDocumentNumber } from '../document-number/document-number.js';
import { changedByOlder, correctionByLetter, formNotEqual } from './change.refusals.js';
import type { Directive } from './directive.state.js';

/** The kind of paper that a number is of; undefined where the number cannot be read. */
const formOf = (number: string): string | undefined => {
  const read = parseDocumentNumber(number);
  return isDocumentNumber(read) ? (read.type ?? 'CV') : undefined;
};

const isOfSameForm = (one: string, other: string): boolean =>
  formOf(one) !== undefined && formOf(one) === formOf(other);

/** @throws Rejected `document-unknown` */
export const lookUpChangingPaper = async (look: Look, documentId: string): Promise<Paper> => {
  const paper = await lookUpPaper(look, documentId);
  if (!paper) throw documentUnknown({ documentId });
  return paper;
};

/** @throws Rejected `changed-by-older` */
export const checkNotOlder = ({ number, issuedOn }: Directive, paper: Pick<Paper, 'number' | 'issuedOn'>) => {
  if (paper.issuedOn < issuedOn) throw changedByOlder({ number, by: paper.number });
};

/** Signed by the issuer while it existed, or by who stands in its place. */
const isBy = ({ issuerId }: Pick<Paper, 'issuerId'>, issuers: readonly (string | undefined)[]): boolean =>
  issuerId !== undefined && issuers.includes(issuerId);

/**
 * What is wrong in content is amended or replaced by a document of equal form: Decree 30/2020/NĐ-CP, article 18.
 * @param placeId who stands in the place of the issuer
 * @throws Rejected `form-not-equal`
 */
export const checkEqualForm = (
  { number, issuerId }: Directive,
  paper: Pick<Paper, 'number' | 'issuerId'>,
  placeId: string | undefined,
): void => {
  if (!isBy(paper, [issuerId, placeId]) || !isOfSameForm(number, paper.number))
    throw formNotEqual({ number, by: paper.number });
};

/**
 * What is wrong in form is corrected by a letter of the issuer: Decree 30/2020/NĐ-CP, article 18.
 * @param placeId who stands in the place of the issuer
 * @throws Rejected `correction-by-letter`
 */
export const checkLetterOfIssuer = (
  { issuerId }: Directive,
  paper: Paper,
  placeId: string | undefined,
): void => {
  if (!isBy(paper, [issuerId, placeId]) || formOf(paper.number) !== 'CV')
    throw correctionByLetter({ by: paper.number });
};
