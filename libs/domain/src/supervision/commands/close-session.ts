import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class CloseSession extends CommandBody {
  /** Needed while recommendations are open: why the session ends all the same. */
  @Optional() @IsText() reason?: string;
}
