import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

/** Says which paper is meant by words that a paper or a task cites. */
export class ResolveCitation extends CommandBody {
  /** As they stand in the citing record. */
  @IsText() words!: string;

  @IsId() documentId!: string;

  /** How it is known; needed where another paper was named before. */
  @Optional() @IsText() reason?: string;
}
