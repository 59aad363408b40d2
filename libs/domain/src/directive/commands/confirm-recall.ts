import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** A receiving agency has cancelled its copy of a recalled directive. */
export class ConfirmRecall extends CommandBody {
  @Optional() @IsText() note?: string;
}
