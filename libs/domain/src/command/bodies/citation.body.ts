import { IsId, IsText, Optional } from '../validators.js';

/** A document as it is cited: the words, and its id where the document is known. */
export class CitationBody {
  @IsText() words!: string;

  @Optional() @IsId() documentId?: string;
}
