import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** The issuer confirms that the task is done. */
export class AcceptCompletion extends CommandBody {
  @Optional() @IsText() rating?: string;
}
