import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** A citation that was resolved wrongly waits again. */
export class ReopenCitation extends CommandBody {
  /** As they stand in the citing record. */
  @IsText() words!: string;

  @IsText() reason!: string;
}
