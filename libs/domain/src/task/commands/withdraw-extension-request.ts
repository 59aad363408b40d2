import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** The lead takes its request back while nobody has answered it. */
export class WithdrawExtensionRequest extends CommandBody {
  @Optional() @IsText() reason?: string;
}
